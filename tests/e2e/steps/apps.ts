import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { bundleOf, type Framework, type Mode, pageOf } from '../../support/apps/build.ts';
import type { DrivenApp } from '../../support/apps/stories.ts';
import { paintedMarks, wordsOf } from './marks.ts';
import type { OpenPage, Session } from './session.ts';

type AppPage = { readonly app: DrivenApp; readonly complaints: readonly string[] };

const CLAIM = {
  volunteers: '100,000 North Korean volunteers are prepared to come and take part in the conflict',
  soldiers: '100,000 of its soldiers to Donbas',
  builders: 'Korean builders could be a very serious help',
};

const show = async (
  session: Session,
  [framework, mode]: readonly [Framework, Mode],
  hydrates: 'at once' | 'when told',
): Promise<OpenPage> => {
  const address = `http://apps.test/${framework}-${mode}-${hydrates.replace(' ', '-')}`;
  return session.show(address, await pageOf(framework, mode, hydrates));
};

/** Waits until these words are within marks, each, and nothing else is marked. */
const waitForClaims = (page: OpenPage, words: readonly string[]): Promise<unknown> =>
  waitFor(
    `marks on ${JSON.stringify(words)}`,
    async () => wordsOf(await paintedMarks(page.tab)),
    (marks) => {
      const overlap = (a: string, b: string) => a.includes(b) || b.includes(a);
      return (
        words.every((each) => marks.some((mark) => overlap(mark, each))) &&
        marks.every((mark) => words.some((each) => overlap(mark, each)))
      );
    },
    20_000,
  );

const hydrate = (page: OpenPage): Promise<boolean> =>
  page.tab.evaluate(async () => {
    const lead = document.querySelector('.lead');
    await (globalThis as unknown as AppPage).app.hydrate();
    // A framework that finds other markup than it served throws it away and starts anew.
    return lead !== null && lead === document.querySelector('.lead');
  }, null);

const showStory = (page: OpenPage, story: number): Promise<void> =>
  page.tab.evaluate((number) => (globalThis as unknown as AppPage).app.show(number), story);

const complaintsOf = (page: OpenPage): Promise<readonly string[]> =>
  page.tab.evaluate(() => (globalThis as unknown as AppPage).complaints, null);

/** Re-renders twice and looks at the marks each time. */
const followStories = async (page: OpenPage): Promise<void> => {
  await waitForClaims(page, [CLAIM.volunteers, CLAIM.builders]);
  await showStory(page, 1);
  await waitForClaims(page, [CLAIM.soldiers, CLAIM.builders]);
  await showStory(page, 2);
  await waitForClaims(page, []);
  await showStory(page, 0);
  await waitForClaims(page, [CLAIM.volunteers, CLAIM.builders]);
  expect(await complaintsOf(page)).toEqual([]);
};

/** Does to a page what a tool that wraps words would do. */
const wrapWords = (page: OpenPage): Promise<void> =>
  page.tab.evaluate(() => {
    const range = document.createRange();
    const text = document.querySelector('.lead')?.firstChild;
    if (!text) throw new Error('The page has no words.');
    range.setStart(text, 0);
    range.setEnd(text, 4);
    range.surroundContents(document.createElement('mark'));
  }, null);

/** Pages of React and Vue, served as markup and taken over by the framework: neither it nor the marks suffer. */
export const describeApps = (session: () => Session): void => {
  describe.each([
    ['React', 'development'],
    ['React', 'production'],
    ['Vue', 'development'],
    ['Vue', 'production'],
  ] as const)('a page of %s, its build for %s,', (framework, mode) => {
    const kind = [framework, mode] as const;
    beforeAll(async () => {
      await bundleOf(framework, mode);
    });

    it('hydrates under marks without complaint, and its marks follow what it shows', async () => {
      const page = await show(session(), kind, 'when told');
      await waitForClaims(page, [CLAIM.volunteers, CLAIM.builders]);
      expect(await hydrate(page)).toBe(true);
      await followStories(page);
      await page.tab.close();
    });

    it('is marked when it has hydrated at once', async () => {
      const page = await show(session(), kind, 'at once');
      await followStories(page);
      await page.tab.close();
    });
  });

  it.each(['React', 'Vue'] as const)('%s would complain of wrapped words', async (framework) => {
    const page = await show(session(), [framework, 'development'], 'when told');
    await wrapWords(page);
    await hydrate(page);
    await waitFor(
      'a complaint',
      () => complaintsOf(page),
      (complaints) => complaints.some((each) => /hydrat/i.test(each)),
    );
    await page.tab.close();
  });
};
