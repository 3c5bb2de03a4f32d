import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { isMark } from '../../../src/model/match.ts';
import { type Expectation, type FoundMark, problemsWith } from '../../support/fixtures.ts';
import type { OpenPage, Session } from './session.ts';

/** Generous: a page of our own changes half a second after it has loaded, and browsers may be slow. In ms. */
const EXPECTED_IN = 20_000;

/** Words painted by one of Whence's highlights, in the order of the page's text. */
export const paintedMarks = (tab: Tab, highlight = 'whence'): Promise<readonly FoundMark[]> =>
  tab.evaluate((name) => {
    const marks = [...(CSS.highlights.get(name) ?? [])].map((range) => {
      const root = range.startContainer.getRootNode();
      const scope = root instanceof ShadowRoot ? root : document.body;
      const before = document.createRange();
      before.selectNodeContents(scope);
      const text = before.toString();
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      before.setEnd(range.endContainer, range.endOffset);
      return { text, start, end: before.toString().length };
    });
    return marks.sort((a, b) => a.start - b.start || a.end - b.end);
  }, highlight);

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
 * its sentence, such as the number of a footnote, stands between. Empty where they are not painted.
 */
const piecesOf = (words: string, painted: readonly FoundMark[]): readonly FoundMark[] => {
  const wanted = bare(words);
  for (const first of painted) {
    const pieces: FoundMark[] = [];
    let so = '';
    for (const piece of painted.slice(painted.indexOf(first))) {
      const { text, start, end } = piece;
      const follows = text === first.text && start >= (pieces.at(-1)?.end ?? start);
      const longer = so + bare(text.slice(start, end));
      if (!follows || !wanted.startsWith(longer)) continue;
      pieces.push(piece);
      so = longer;
    }
    if (so === wanted) return pieces;
  }
  return [];
};

/** What is marked on a page: the marks that the background tells of as they are painted, and whatever else is painted. */
const readMarks = async (session: Session, page: OpenPage): Promise<readonly FoundMark[]> => {
  const view = await session.view(page);
  const painted = await paintedMarks(page.tab);
  const told = (view.state === 'read' ? view.claims : [])
    .flatMap(({ matches }) => matches)
    .filter(({ match }) => isMark(match))
    .map(({ words, match }) => ({ match, pieces: piecesOf(words, painted) }));
  const marks = told.flatMap(({ match, pieces }) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    const { claim, blends } = match;
    return [{ text: first.text, start: first.start, end: last.end, claim, blends }];
  });
  const strays = painted.filter((piece) => !told.some(({ pieces }) => pieces.includes(piece)));
  return [...marks, ...strays];
};

/** Waits until the marks of a fixture page are as expected; throws with what is wrong where they never are. */
export const waitForExpected = async (
  session: Session,
  page: OpenPage,
  expected: Expectation,
): Promise<void> => {
  await waitFor(
    'the expected marks',
    async () => problemsWith(expected, await readMarks(session, page)),
    (problems) => problems.length === 0,
    EXPECTED_IN,
  );
};
