import { afterEach, beforeEach, vi } from 'vitest';
import type { ClaimId } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../src/model/page-settings.ts';
import type { Layout } from '../../src/page/layout.ts';
import { createMarks, type Marks } from '../../src/page/marks.ts';
import { type Passage, readPassages } from '../../src/page/passages.ts';
import { pageOffset } from '../../src/page/run.ts';
import { fakePainter } from './fake-page.ts';

/** A claim by its name. */
export const claimId = (name: string): ClaimId => name as ClaimId;

/** A match of a claim from `start` to `end`. */
export const matchOf = (
  claim: string,
  start: number,
  end: number,
  level: Match['level'] = 'variant',
): Match => ({
  claim: claimId(claim),
  level,
  start: pageOffset(start),
  end: pageOffset(end),
  score: 1,
  stance: 'asserts',
  reasons: [],
  differences: [],
  blends: [],
});

/** Claims are words of capitals, each a claim of that name; `kin` is related to one. */
export const matchesIn = (text: string): readonly Match[] =>
  [...text.matchAll(/[A-Z]{2,}|kin/g)].map(({ 0: words, index }) =>
    matchOf(
      words.toLowerCase(),
      index,
      index + words.length,
      words === 'kin' ? 'related' : 'variant',
    ),
  );

/** Lies where `data-top` says: of the nearest element that has one. The reader scrolls by `drift` before each answer. */
export function fakeLayout() {
  const at = { height: 100, scrolled: 0, drift: 0, asked: 0 };
  const layout: Layout = {
    height: () => at.height,
    scrolled: () => at.scrolled,
    topOf: (range) => {
      at.asked++;
      at.scrolled += at.drift;
      const box = range.startContainer.parentElement?.closest('[data-top]');
      const top = box?.getAttribute('data-top') ?? undefined;
      return top === undefined ? undefined : Number(top) - at.scrolled;
    },
  };
  return { layout, at };
}

/** Every mark, however many. */
export const EVERY: PageSettings = {
  ...DEFAULT_PAGE_SETTINGS,
  marks: { occurrences: 'every', perScreen: null },
};

/** Every mark, but for what is said. */
export const withMarks = (marks: Partial<PageSettings['marks']>): PageSettings => ({
  ...EVERY,
  marks: { ...EVERY.marks, ...marks },
});

/** Time enough for all that waits, by fake timers. */
export const settle = () => vi.advanceTimersByTimeAsync(3_000);

/** Opens a page and waits for its marks. */
export const open = async (html: string, settings?: PageSettings): Promise<OpenMarks> => {
  document.body.innerHTML = html;
  const stage = openMarks(settings);
  await settle();
  return stage;
};

/** Words marked, in the order of the page. */
export const marked = ({ page }: OpenMarks): readonly string[] =>
  page
    .ranges()
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);

/** The text that an element begins with. */
export const textIn = (selector: string): Text => {
  const node = document.querySelector(selector)?.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE) throw new Error(`no text in ${selector}`);
  return node as Text;
};

/** A page with its marks. */
export type OpenMarks = ReturnType<typeof openMarks>;

/** Fake timers, an empty page, and an end to the marks of each test. */
export function useMarks(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '';
  });
  afterEach(() => {
    for (const { marks, end } of opened.splice(0)) {
      marks.clear();
      end.abort();
    }
    vi.useRealTimers();
  });
}

const opened: { readonly marks: Marks; readonly end: AbortController }[] = [];

/** Marks of the document as it is, read and shown at once, with all that they tell the painter. */
export function openMarks(settings: PageSettings = EVERY) {
  const end = new AbortController();
  const page = fakePainter();
  const screen = fakeLayout();
  const marks = createMarks(page.painter, { document, layout: screen.layout, signal: end.signal });
  marks.configure(settings);
  let passages: readonly Passage[] = [];
  const read = (): readonly Passage[] => {
    marks.forget(passages.map(({ id }) => id));
    passages = [...readPassages(document.documentElement)];
    for (const { id, run } of passages) marks.show(id, run, matchesIn(run.text));
    return passages;
  };
  const stage = { marks, page, screen, end, read, passages: read() };
  opened.push(stage);
  return stage;
}
