import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { readFixture } from '../../support/fixtures.ts';
import { openPopup, type Session, waitForText, waitUntilRead } from './session.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Rules that a page breaks, by axe-core, each with the places. */
export const violations = async (tab: Tab): Promise<readonly string[]> => {
  // Handed over as words: the popup's policy lets no other script in.
  await tab.evaluate((source) => {
    // biome-ignore lint/security/noGlobalEval: the page's policy is not asked by the debugger's own evaluation
    globalThis.eval(source);
  }, axeSource);
  return tab.evaluate(async () => {
    type Axe = {
      run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
  }, null);
};

/** What axe-core, the checker of accessibility rules, finds in the popup's states. */
export const describeAccessibility = (session: () => Session): void => {
  describe('axe-core finds nothing in the popup', () => {
    it.each([
      ['with claims', 'four-neighbours', 'known claim'],
      ['with one claim, opened', 'ten-thousand-soldiers', 'Unmarked'],
      ['with nothing found', 'no-claims', 'No known claim on this page'],
    ])('%s', async (name, fixture, text) => {
      const page = await session().show(`http://axe.test/${fixture}`, readFixture(fixture));
      await waitUntilRead(session(), page);
      const popup = await openPopup(session(), page);
      await popup.resize(400, 600);
      await waitForText(popup, text);
      expect(await violations(popup), name).toEqual([]);
      await popup.close();
      await page.tab.close();
    });
  });
};
