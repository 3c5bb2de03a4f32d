import browser, { type Tabs } from 'webextension-polyfill';
import { askEveryFrame, sendNotice } from '../../messaging/messages.ts';
import { HANDOVER } from '../../model/handover.ts';
import type { Settings } from '../../model/settings.ts';
import { currentSettings } from '../../settings/storage.ts';
import { showButton } from '../badge.ts';
import { inTime } from '../in-time.ts';
import { createQueue } from '../queue.ts';
import { countClaims } from '../tab-state.ts';
import { changeTab, readTab } from '../tab-store.ts';
import { siteOf } from '../view.ts';
import { giveBack, heldOrigins } from './access.ts';
import { askedSite, forgetAskedSite } from './asked.ts';
import { isPageGranted, planSites, whyAtRest } from './plan.ts';
import { injectReader, registerReader, retireReader } from './register.ts';

type Options = {
  /** Whether scripts of an earlier life of the extension may still be in the pages. */
  readonly afterUpdate?: boolean;
  /**
   * Access that has just been granted and is not given back: the choice that needs it may still be on its way, since pages
   * begin both at once.
   */
  readonly granted?: readonly string[];
};

const wake = async (tab: number, { afterUpdate = false }: Options): Promise<void> => {
  if (afterUpdate) await retireReader(tab, HANDOVER);
  await injectReader(tab);
  await askEveryFrame(tab, 'set-paused', { paused: false });
};

const settle = async (tab: number, resting: boolean): Promise<void> => {
  await changeTab(tab, () => undefined);
  await showButton(tab, resting ? 'paused' : undefined);
  await askEveryFrame(tab, 'set-paused', { paused: true });
};

const syncTab = async (
  { id: tab, url, discarded }: Tabs.Tab,
  settings: Settings,
  held: readonly string[],
  options: Options,
): Promise<void> => {
  if (tab === undefined) return;
  const site = siteOf(url);
  const asked = await askedSite(tab);
  const rest = whyAtRest(settings, site, asked);
  if (rest === 'paused' || rest === 'paused-everywhere') await forgetAskedSite(tab);
  const granted = url !== undefined && site !== undefined && isPageGranted(url, held);
  const reads = rest === undefined && (granted || asked !== undefined);
  // A page may be closed to extensions, or have nobody in it to hear.
  if (!reads) await settle(tab, rest === 'paused-everywhere' || rest === 'paused').catch(() => {});
  // A page that was unloaded to save memory loads anew when it is next looked at.
  else if (!discarded) await wake(tab, options).catch(() => {});
  sendNotice({ kind: 'tab-changed', tab });
};

const syncNow = async (options: Options): Promise<void> => {
  const { granted = [] } = options;
  // In this order: access that is held by now was asked for with a choice that is told before it.
  const heldBefore = await heldOrigins();
  const settings = await currentSettings();
  // Addresses of tabs are hidden once access to them is given back.
  const tabs = await browser.tabs.query({});
  const superfluous = planSites(settings, heldBefore).giveBack;
  await giveBack(superfluous.filter((pattern) => !granted.includes(pattern)));
  const held = await heldOrigins();
  await registerReader(planSites(settings, held).register);
  await Promise.all(tabs.map((tab) => inTime(syncTab(tab, settings, held, options))));
};

const syncs = createQueue<'sites'>();

/**
 * Makes the registered script, the access held and every open tab as the reader's choice has it. Doing it twice is
 * doing it once; calls are made one after the other. Costs a message to each open tab, and does not wait for those that
 * take their time.
 */
export const syncSites = (options: Options = {}): Promise<void> =>
  syncs.inTurn('sites', () => syncNow(options));

/** Tells every open page what the reader has chosen of marks and card, and counts anew what is shown. */
export const tellSettings = async (settings: Settings): Promise<void> => {
  const { marks, card, off } = settings;
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id: tab }) => {
      if (tab === undefined) return;
      await inTime(askEveryFrame(tab, 'set-settings', { settings: { marks, card, off } }));
      const state = await readTab(tab);
      if (state) await showButton(tab, countClaims(state, off));
      sendNotice({ kind: 'tab-changed', tab });
    }),
  );
};
