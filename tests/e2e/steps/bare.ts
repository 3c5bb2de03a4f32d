import { afterAll, beforeAll } from 'vitest';
import type { Driver, LaunchOptions } from '../../../src/build/browsers/driver.ts';
import type { BrowserKind } from '../../../src/build/browsers/places.ts';
import { findBrowser, thisMachine } from '../../../src/build/browsers/provide.ts';
import { launchBare } from '../../support/untouched/bare-browser.ts';
import type { Session } from './session.ts';

/** Starts a second browser, without Whence, on the web of the session; its pages are what the others must equal. */
export const useBareBrowser = (
  kind: BrowserKind,
  launch: (options: LaunchOptions) => Promise<Driver>,
  session: () => Session,
): (() => Driver) => {
  let bare: Driver | undefined;
  beforeAll(async () => {
    const browser = findBrowser(kind, thisMachine());
    if (!browser.ok) throw new Error(browser.problem);
    const { port } = session().web;
    bare = await launchBare(launch, { program: browser.path, headless: true, proxyPort: port });
  });
  afterAll(() => bare?.close());
  return () => {
    if (!bare) throw new Error('The browser without Whence has not been started.');
    return bare;
  };
};
