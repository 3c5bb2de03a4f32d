import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readingHandlers } from '../../src/background/handlers/reading.ts';
import { countClaims } from '../../src/background/tab-state.ts';
import { readTab } from '../../src/background/tab-store.ts';
import type { Asker } from '../../src/messaging/messages.ts';
import type { ClaimId, PageOffset } from '../../src/model/brand.ts';
import type { Match, ScanRequest } from '../../src/model/match.ts';

vi.mock('../../src/settings/speak.ts', async () => {
  const { ENGLISH } = await import('../../src/words/english.ts');
  return { speakAsChosen: async () => ENGLISH };
});

/** Storage of a browser and the words on its button; every answer takes a turn, as a browser's does. */
const { fake, wait } = vi.hoisted(() => {
  const areas: Record<string, Record<string, unknown>> = { local: {}, session: {} };
  const badges: Record<number, string> = {};
  const waiting = { turns: 1 };
  const pause = async () => {
    for (let each = 0; each < waiting.turns; each++)
      await new Promise((done) => setImmediate(done));
  };
  const area = (name: string) => ({
    get: async (keys: string | string[]) => {
      await pause();
      const wanted = [keys].flat();
      const kept = Object.entries(areas[name] ?? {});
      return structuredClone(Object.fromEntries(kept.filter(([key]) => wanted.includes(key))));
    },
    set: async (values: object) => {
      await pause();
      areas[name] = { ...areas[name], ...structuredClone(values) };
    },
    remove: async (keys: string | string[]) => {
      await pause();
      for (const key of [keys].flat()) delete areas[name]?.[key];
    },
  });
  const action = {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      badges[tabId] = text;
    },
    setTitle: async () => {},
    setIcon: async () => {},
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  };
  const browser = {
    storage: { local: area('local'), session: area('session') },
    action,
    runtime: { sendMessage: async () => undefined },
  };
  return { fake: { areas, badges, browser }, wait: waiting };
});

vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const match = (claim: string): Match => ({
  claim: claim as ClaimId,
  level: 'variant',
  start: 0 as PageOffset,
  end: 4 as PageOffset,
  score: 1,
  stance: 'asserts',
  reasons: [],
  differences: [],
  blends: [],
});

/** Every passage claims what it says. */
vi.mock('../../src/background/claim-service.ts', () => ({
  claimService: async () => ({
    telltales: null,
    scanner: {
      scan: ({ passages }: ScanRequest) =>
        passages.map(({ id, text }) => ({ passage: id, matches: [match(text)] })),
    },
  }),
}));

const TAB = 7;
const from = (frameId: number): Asker => ({
  tab: { id: TAB, url: 'https://news.example/a' } as Asker['tab'] & object,
  frameId,
  url: 'https://news.example/a',
});

const scan = (frame: number, timeOrigin: number, text: string) =>
  readingHandlers['scan-passages'](
    { title: '', stretches: [{ before: [], passages: [{ id: 1, text }] }], timeOrigin },
    from(frame),
  );

const claimsKnown = async (): Promise<number> => {
  const state = await readTab(TAB);
  return state ? countClaims(state) : 0;
};

beforeEach(() => {
  fake.areas.local = {};
  fake.areas.session = {};
  wait.turns = 1;
});

describe('a frame', () => {
  beforeEach(async () => {
    await readingHandlers['start-page']({ timeOrigin: 100 }, from(0));
    await scan(0, 100, 'top');
    await readingHandlers['start-page']({ timeOrigin: 110 }, from(3));
    await scan(3, 110, 'framed');
  });

  it('takes its claims and its share of the badge with it', async () => {
    expect([await claimsKnown(), fake.badges[TAB]]).toEqual([2, '2']);
    await readingHandlers['leave-page']({ timeOrigin: 110 }, from(3));
    expect([await claimsKnown(), fake.badges[TAB]]).toEqual([1, '1']);
  });

  it('is not taken away, filled or emptied by late words of the document before', async () => {
    await readingHandlers['start-page']({ timeOrigin: 120 }, from(3));
    await scan(3, 120, 'next');
    const before = await readTab(TAB);
    await readingHandlers['leave-page']({ timeOrigin: 110 }, from(3));
    await readingHandlers['drop-passages']({ passages: [1], timeOrigin: 110 }, from(3));
    await readingHandlers['page-read']({ inReadingOrder: [], timeOrigin: 110 }, from(3));
    await scan(3, 110, 'late');
    expect(await readTab(TAB)).toEqual(before);
  });

  it('is read again when the browser shows its document again', async () => {
    await readingHandlers['leave-page']({ timeOrigin: 110 }, from(3));
    await readingHandlers['start-page']({ timeOrigin: 110 }, from(3));
    await scan(3, 110, 'framed');
    expect(await claimsKnown()).toBe(2);
  });

  it('that leaves while it is being noted is not known after', async () => {
    wait.turns = 5;
    const started = readingHandlers['start-page']({ timeOrigin: 130 }, from(4));
    const left = readingHandlers['leave-page']({ timeOrigin: 130 }, from(4));
    await Promise.all([started, left]);
    await turn();
    expect(Object.keys((await readTab(TAB))?.frames ?? {})).toEqual(['0', '3']);
  });
});
