import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { readFixture } from '../../support/fixtures.ts';
import { paintedMarks, wordsOf } from './marks.ts';
import { type Session, waitUntilRead } from './session.ts';

/** Notes whether the browser shows the page again as it was kept. */
const NOTE_KEPT =
  "<script>addEventListener('pageshow', ({ persisted }) => { globalThis.kept = persisted; });</script>";

/** Pages that a reader comes back to, which browsers have kept whole. */
export const describeHistory = (session: () => Session): void => {
  describe('the way back', () => {
    it('shows the marks of the page before, and tells of them again', async () => {
      const first = 'http://history.test/first';
      // A page that may not be stored is not kept either.
      session().web.publish(first, readFixture('plain') + NOTE_KEPT, {
        'cache-control': 'no-cache',
      });
      const page = await session().open(first);
      await waitUntilRead(session(), page);
      const marked = await waitFor(
        'marks',
        async () => wordsOf(await paintedMarks(page.tab)),
        (words) => words.length > 0,
      );
      const before = await session().view(page);
      session().web.publish('http://history.test/second', readFixture('no-claims'));
      await page.tab.goto('http://history.test/second');
      await waitFor(
        'the other page to be read',
        () => session().view(page),
        (view) => view.state === 'read' && view.claims.length === 0,
      );
      await page.tab.evaluate(() => void setTimeout(() => history.back(), 0), null);
      await waitFor(
        'the marks to be there again',
        // Between two pages nobody answers.
        () => paintedMarks(page.tab).then(wordsOf, () => []),
        (words) => JSON.stringify(words) === JSON.stringify(marked),
      );
      const wasKept = () => Reflect.get(globalThis, 'kept') === true;
      expect(await page.tab.evaluate(wasKept, null)).toBe(true);
      const claimsOf = (view: typeof before) =>
        view.state === 'read' ? view.claims.map(({ record }) => record.id) : [];
      await waitFor(
        'the claims of the page to be told again',
        () => session().view(page),
        (view) => JSON.stringify(claimsOf(view)) === JSON.stringify(claimsOf(before)),
      );
      await page.tab.close();
    });
  });
};

/** Nothing that a script of ours threw or complained of, on any page of the suite. */
export const describeErrors = (session: () => Session): void => {
  it('has thrown nothing and complained of nothing in all of this', async () => {
    expect(await session().driver.errors()).toEqual([]);
  });
};
