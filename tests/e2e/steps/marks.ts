import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { isMark } from '../../../src/model/match.ts';
import { type Expectation, type FoundMark, problemsWith } from '../../support/fixtures.ts';
import type { OpenPage, Session } from './session.ts';

/** Generous: a page of our own changes half a second after it has loaded, and browsers may be slow. In ms. */
const EXPECTED_IN = 20_000;

/** Words painted by one of Whence's highlights, frame by frame, in the order of each one's text. */
export const paintedMarks = async (
  tab: Tab,
  highlight = 'whence',
): Promise<readonly FoundMark[]> => {
  const found = await tab.evaluateInFrames((name) => {
    const marks = [...(CSS.highlights.get(name) ?? [])].map((range) => {
      const root = range.startContainer.getRootNode();
      // Not by the document, in whose members' place a page may put its elements.
      const before = new Range();
      before.selectNodeContents(root);
      const text = before.toString();
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      before.setEnd(range.endContainer, range.endOffset);
      const end = before.toString().length;
      // Of a very long text what is around the mark is enough.
      const cut = text.length > 500_000 ? Math.max(0, start - 5_000) : 0;
      const shown = text.length > 500_000 ? text.slice(cut, end + 5_000) : text;
      return { text: shown, start: start - cut, end: end - cut };
    });
    const shown = marks.filter(({ text, start, end }) => /\S/.test(text.slice(start, end)));
    return shown.sort((a, b) => a.start - b.start || a.end - b.end);
  }, highlight);
  return found.flat();
};

/** Whether every painted mark has a style to be drawn with, to the page's own knowledge. */
const areDrawn = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => {
    const elements = [...(CSS.highlights.get('whence') ?? [])].map(
      (range) => range.startContainer.parentElement,
    );
    return elements.every((element) => {
      const style = element && getComputedStyle(element, '::highlight(whence)');
      return style && !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
    });
  }, null);

/** The words of marks, with white space as a person reads it. */
export const wordsOf = (marks: readonly FoundMark[]): readonly string[] =>
  marks.map(({ text, start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

/** Waits until exactly these words are marked, in this order. */
export const waitForMarks = async (tab: Tab, words: readonly string[]): Promise<void> => {
  await waitFor(
    `marks on ${JSON.stringify(words)}`,
    async () => wordsOf(await paintedMarks(tab)),
    (found) => JSON.stringify(found) === JSON.stringify(words),
    EXPECTED_IN,
  );
};

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');

/**
 * The painted pieces that make up these words: a mark is painted in several where something that is not part of
 * its sentence, such as the number of a footnote, stands between, or where the page shows its words in another order.
 * Empty where they are not painted.
 */
const piecesOf = (words: string, painted: readonly FoundMark[]): readonly FoundMark[] => {
  const wanted = bare(words);
  for (const first of painted) {
    const pieces: FoundMark[] = [];
    let so = '';
    for (let next: FoundMark | undefined = first; next !== undefined; ) {
      pieces.push(next);
      so += wordsIn(next);
      const rest = wanted.slice(so.length);
      const others = painted.filter(
        (each) =>
          each.text === first.text && !pieces.includes(each) && rest.startsWith(wordsIn(each)),
      );
      const after = others.find(({ start }) => start >= (pieces.at(-1)?.end ?? 0));
      next = rest === '' ? undefined : (after ?? others[0]);
    }
    if (so === wanted) return pieces;
  }
  return [];
};

const wordsIn = ({ text, start, end }: FoundMark): string => bare(text.slice(start, end));

/** What is marked on a page: the marks that the background tells of as they are painted, and whatever else is painted. */
export const readMarks = async (
  session: Session,
  page: OpenPage,
): Promise<readonly FoundMark[]> => {
  const view = await session.view(page);
  const painted = await paintedMarks(page.tab);
  const told = (view.state === 'read' ? view.claims : [])
    .flatMap(({ matches }) => matches)
    .filter(({ match }) => isMark(match))
    .map(({ words, match }) => ({ match, pieces: piecesOf(words, painted) }));
  const marks = told.flatMap(({ match: { claim, blends }, pieces }) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    if (first.start > last.start) return pieces.map((piece) => ({ ...piece, claim, blends }));
    return [{ ...first, end: last.end, claim, blends }];
  });
  const strays = painted.filter((piece) => !told.some(({ pieces }) => pieces.includes(piece)));
  return [...marks, ...strays];
};

const problemsNow = async (
  session: Session,
  page: OpenPage,
  expected: Expectation,
): Promise<readonly string[]> => {
  try {
    const view = await session.view(page);
    const told = view.state === 'read' ? view.claims : [];
    const untold = told
      .filter(({ record }) => expected.untold?.includes(record.id))
      .map(({ record }) => `told of in vain: ${record.id}`);
    const undrawn = expected.drawn && !(await areDrawn(page.tab)) ? ['marks without a style'] : [];
    return [...problemsWith(expected, await readMarks(session, page)), ...untold, ...undrawn];
  } catch (error) {
    // Pages that spoil the language's own functions spoil them for this question, too, as long as they do.
    return [`the page cannot be asked: ${error}`];
  }
};

/** Waits until the marks of a fixture page are as expected; throws with what is wrong where they never are. */
export const waitForExpected = async (
  session: Session,
  page: OpenPage,
  expected: Expectation,
  patience = EXPECTED_IN,
): Promise<void> => {
  await waitFor(
    'the expected marks',
    () => problemsNow(session, page, expected),
    (problems) => problems.length === 0,
    patience,
  );
};
