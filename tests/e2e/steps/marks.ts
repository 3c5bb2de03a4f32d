import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { isMark } from '../../../src/model/match.ts';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../../src/model/page-settings.ts';
import { TONES } from '../../../src/page/mark-style.ts';
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
  tab.evaluate((tones) => {
    const isDrawn = (range: AbstractRange): boolean =>
      tones.some((tone) => {
        const element = range.startContainer.parentElement;
        if (!element || !CSS.highlights.get(tone)?.has(range)) return false;
        const { backgroundColor } = getComputedStyle(element, `::highlight(${tone})`);
        return !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);
      });
    return [...(CSS.highlights.get('whence') ?? [])].every(isDrawn);
  }, Object.values(TONES));

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

/**
 * Has a page mark every occurrence of every claim, as the reader may choose: for tests of what is found. Ask for it when
 * the content script is there.
 */
export const showEveryMark = ({ extensionPage }: Session, { id }: OpenPage): Promise<void> => {
  const settings: PageSettings = {
    ...DEFAULT_PAGE_SETTINGS,
    marks: { occurrences: 'every', perScreen: null },
  };
  return extensionPage.evaluate(
    async ({ tab, message }) => {
      type Api = { tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> } };
      const scope = globalThis as never as Record<'browser' | 'chrome', Api>;
      // Chromium may give pages a `browser` of its own without all of it.
      await (scope.browser?.tabs ? scope.browser : scope.chrome).tabs.sendMessage(tab, message);
    },
    { tab: id, message: { kind: 'set-settings', request: { settings } } },
  );
};

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');

/** Painted pieces that hold some words, and from where to where in their text. */
type Found = {
  readonly pieces: readonly FoundMark[];
  readonly start: number;
  readonly end: number;
};

const wordsIn = ({ text, start, end }: FoundMark): string => bare(text.slice(start, end));

/** Where in a piece's text so many characters, white space and invisible ones apart, have gone by. */
const placeIn = ({ text, start }: FoundMark, characters: number): number => {
  let [at, gone] = [start, 0];
  while (gone < characters || bare(text.charAt(at)) === '') {
    gone += bare(text.charAt(at)).length;
    at++;
    if (at >= text.length) break;
  }
  return at;
};

/** The words from `at` in the first of these pieces, continued in others behind it. */
const findFrom = (
  wanted: string,
  painted: readonly FoundMark[],
  { first, at }: { readonly first: FoundMark; readonly at: number },
): Found | undefined => {
  const fits = (words: string) => wanted.startsWith(words) || words.startsWith(wanted);
  const pieces = [first];
  let so = wordsIn(first).slice(at);
  if (!fits(so)) return undefined;
  while (so.length < wanted.length) {
    const others = painted.filter(
      (each) => each.text === first.text && !pieces.includes(each) && fits(so + wordsIn(each)),
    );
    // Slots may show words in another order than the source has them.
    const next = others.find(({ start }) => start >= (pieces.at(-1)?.end ?? 0)) ?? others[0];
    if (next === undefined) break;
    pieces.push(next);
    so += wordsIn(next);
  }
  const last = pieces.at(-1) ?? first;
  const rest = wordsIn(last).length - (so.length - wanted.length);
  const end = so.length === wanted.length ? last.end : placeIn(last, rest);
  return so.startsWith(wanted) ? { pieces, start: placeIn(first, at), end } : undefined;
};

/**
 * Where these words are painted: in several pieces where something that is not part of their sentence, such as the
 * number of a footnote, stands between, and in pieces with more words where claims overlap. Undefined where they are not.
 */
const findPainted = (words: string, painted: readonly FoundMark[]): Found | undefined => {
  const wanted = bare(words);
  for (const first of painted) {
    for (let at = 0; at < wordsIn(first).length; at++) {
      const found = findFrom(wanted, painted, { first, at });
      if (found) return found;
    }
  }
  return undefined;
};

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
    .map(({ words, match }) => ({ match, found: findPainted(words, painted) }));
  const marks = told.flatMap(({ match, found }) => {
    const [first] = found?.pieces ?? [];
    if (!first || !found) return [];
    const { claim, blends } = match;
    // In slots, what is read last may stand before what is read first.
    const isTurned = found.end <= found.start;
    const start = isTurned ? Math.min(...found.pieces.map((piece) => piece.start)) : found.start;
    const end = isTurned ? Math.max(...found.pieces.map((piece) => piece.end)) : found.end;
    return [{ text: first.text, start, end, claim, blends }];
  });
  const strays = painted.filter(
    (piece) => !told.some(({ found }) => found?.pieces.includes(piece)),
  );
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
): Promise<void> => {
  await waitFor(
    'the expected marks',
    () => problemsNow(session, page, expected),
    (problems) => problems.length === 0,
    EXPECTED_IN,
  );
};
