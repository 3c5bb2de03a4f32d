import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMenus } from '../../src/background/menus.ts';

type Click = { readonly menuItemId: string; readonly selectionText?: string };
type Tab = { readonly id?: number; readonly windowId?: number };

vi.mock('../../src/settings/speak.ts', async () => {
  const { ENGLISH } = await import('../../src/words/english.ts');
  return { speakAsChosen: async () => ENGLISH };
});

/** A browser that offers items for what is selected, and remembers what panels were opened and asked. */
const { fake } = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const opened: unknown[] = [];
  const offered: { id: string; contexts: readonly string[] }[] = [];
  const heard: { click?: (info: Click, tab?: Tab) => void; installed?: () => void } = {};
  const browser = {
    contextMenus: {
      removeAll: async () => {
        offered.length = 0;
      },
      create: (item: { id: string; contexts: readonly string[] }) => offered.push(item),
      onClicked: {
        addListener: (listener: (info: Click, tab?: Tab) => void) => (heard.click = listener),
      },
    },
    runtime: {
      onInstalled: { addListener: (listener: () => void) => (heard.installed = listener) },
      onStartup: { addListener: () => {} },
      sendMessage: async () => undefined,
      getURL: (path: string) => `extension:/${path}`,
    },
    storage: {
      session: { set: async (values: object) => void Object.assign(stored, values) },
    },
    tabs: {
      TAB_ID_NONE: -1,
      query: async ({ active }: { active?: boolean }) => (active ? [{ id: 4 }] : []),
      create: async ({ url }: { url: string }) => void opened.push(url),
    },
    windows: { getLastFocused: async () => ({ id: 1 }) },
  };
  return { fake: { browser, stored, opened, offered, heard } };
});

vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const sidePanel = {
  open: async ({ windowId }: { windowId: number }) => void fake.opened.push({ windowId }),
};

const click = async (info: Click, tab?: Tab): Promise<void> => {
  fake.heard.click?.(info, tab);
  await vi.waitFor(() => expect(Object.keys(fake.stored)).not.toEqual([]));
};

beforeEach(() => {
  for (const key of Object.keys(fake.stored)) delete fake.stored[key];
  fake.opened.length = 0;
  vi.stubGlobal('chrome', { sidePanel });
  watchMenus();
});

const WORDS = '100,000 volunteers';
const CLICK = { menuItemId: 'trace-selection', selectionText: WORDS };

describe('“Trace this claim” in the menu', () => {
  it('is offered on whatever is selected, once', async () => {
    fake.heard.installed?.();
    fake.heard.installed?.();
    await vi.waitFor(() => expect(fake.offered).toHaveLength(1));
    expect(fake.offered).toMatchObject([{ id: 'trace-selection', contexts: ['selection'] }]);
  });

  it('has the panel beside the page trace the words that the browser passes', async () => {
    await click(CLICK, { id: 7, windowId: 2 });
    expect(fake.opened).toEqual([{ windowId: 2 }]);
    expect(fake.stored).toEqual({ 'panel:window:2': { kind: 'text', text: WORDS } });
  });

  it('needs no page: a viewer of PDFs has a window and no tab', async () => {
    await click(CLICK, { id: -1, windowId: 2 });
    expect(fake.stored).toEqual({ 'panel:window:2': { kind: 'text', text: WORDS } });
  });

  it('opens in a tab where the browser names no window, and where it has no panel', async () => {
    await click(CLICK);
    expect(fake.opened).toEqual(['extension://sidepanel.html?tab=4']);
    expect(fake.stored).toEqual({ 'panel:tab:4': { kind: 'text', text: WORDS } });
  });

  it('says so where nothing but space is selected', async () => {
    await click({ menuItemId: 'trace-selection', selectionText: ' \n' }, { id: 7, windowId: 2 });
    expect(fake.stored).toEqual({
      'panel:window:2': { kind: 'no-text', why: 'nothing-selected' },
    });
  });

  it('leaves other items alone', async () => {
    fake.heard.click?.({ menuItemId: 'another' }, { id: 7, windowId: 2 });
    await new Promise((later) => setTimeout(later, 20));
    expect([fake.opened, fake.stored]).toEqual([[], {}]);
  });
});
