import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { type Expectation, type FoundMark, problemsWith } from '../../support/fixtures.ts';

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
    30_000,
  );
};

/** Waits until the marks of a fixture page are as expected; throws with what is wrong where they never are. */
export const waitForExpected = async (tab: Tab, expected: Expectation): Promise<void> => {
  await waitFor(
    'the expected marks',
    async () => problemsWith(expected, await paintedMarks(tab)),
    (problems) => problems.length === 0,
    30_000,
  );
};
