import { afterEach, beforeEach, vi } from 'vitest';
import { findTelling } from '../../src/matching/telling.ts';
import type { Telltales } from '../../src/matching/telltales.ts';
import type { TellingRequest } from '../../src/model/telling.ts';
import { openRootOf } from '../../src/page/flat-tree.ts';
import { Flows } from '../../src/page/flows.ts';
import { createMarks } from '../../src/page/marks.ts';
import { createReader, type Reader } from '../../src/page/reader.ts';
import { createShowMatch, type ShowMatch } from '../../src/page/show-match.ts';
import { fakePainter, fakeScan } from './fake-page.ts';

/** A reader over the test's document with everything around it faked, and what came of it. */
export type ReaderStage = {
  readonly end: AbortController;
  readonly reader: Reader;
  readonly showMatch: ShowMatch;
  /** How often what reads flows was asked for, and how often it will not come. */
  readonly brought: { failures: number; times: number };
  readonly page: ReturnType<typeof fakePainter>;
  readonly background: ReturnType<typeof fakeScan>;
  /** What text was asked whether it tells. */
  readonly telling: ReturnType<typeof fakeTelling>;
  /** Passages reported as gone. */
  readonly dropped: number[];
  /** Reading orders reported. */
  readonly read: (readonly number[])[];
  /** Shows this in the page and reads it to the end. */
  readonly open: (html: string) => Promise<void>;
  /** Texts sent to be scanned since the last time. */
  readonly sent: () => readonly string[];
};

type Choices = { readonly isTelling?: (text: string) => boolean };

/** Every word by itself, as the background finds them. */
const telltalesOf = (isTelling: (text: string) => boolean): Telltales => ({
  isIn: isTelling,
  spanIn: (text) => {
    const places = [...text.matchAll(/\S+/g)].filter(([word]) => isTelling(word));
    const [first, last] = [places[0], places.at(-1)];
    return first && last && { first: first.index, last: last.index };
  },
});

/** Answers what tells, and remembers what it was asked. */
const fakeTelling = (isTelling: (text: string) => boolean = () => true) => {
  const asked: TellingRequest[] = [];
  let [failures, cost] = [0, 0];
  return {
    asked,
    find: async (request: TellingRequest) => {
      asked.push(request);
      if (cost > 0) vi.advanceTimersByTime(cost);
      if (failures-- > 0) throw new Error('the background is away');
      return findTelling(request, telltalesOf(isTelling));
    },
    fail: (times: number) => {
      failures = times;
    },
    /** To ask takes so much of the page's time, in ms. */
    takes: (time: number) => {
      cost = time;
    },
  };
};

const build = ({ isTelling }: Choices): ReaderStage => {
  const end = new AbortController();
  const page = fakePainter();
  const background = fakeScan();
  const telling = fakeTelling(isTelling);
  const dropped: number[] = [];
  const read: (readonly number[])[] = [];
  const marks = createMarks(page.painter);
  const options = {
    document,
    marks,
    rootOf: openRootOf,
    scan: background.scan,
    dropped: (passages: readonly number[]) => dropped.push(...passages),
  };
  const brought = { failures: 0, times: 0 };
  const reader = createReader(
    {
      document,
      rootOf: openRootOf,
      findTelling: telling.find,
      bringFlows: async (place) => {
        brought.times++;
        if (brought.failures-- > 0) throw new Error('not allowed');
        return new Flows(options, place);
      },
      caughtUp: (inReadingOrder) => read.push(inReadingOrder),
      clear: marks.clear,
    },
    end.signal,
  );
  const showMatch = createShowMatch({ document, marks, painter: page.painter }, end.signal);
  const open = async (html: string): Promise<void> => {
    document.body.innerHTML = html;
    reader.start();
    await settle();
  };
  const sent = (): readonly string[] => {
    const texts = background.texts();
    background.requests.length = 0;
    return texts;
  };
  return { end, reader, showMatch, brought, page, background, telling, dropped, read, open, sent };
};

/** A new stage for each test, under fake timers; the answer is a way to it within tests. */
export const useReader = (choices: Choices = {}): (() => ReaderStage) => {
  let stage: ReaderStage | undefined;
  beforeEach(() => {
    vi.useFakeTimers();
    document.title = '';
    stage = build(choices);
  });
  afterEach(() => {
    stage?.end.abort();
    vi.useRealTimers();
  });
  return () => {
    if (stage === undefined) throw new Error('the stage is there within tests alone');
    return stage;
  };
};

/** Lets everything that is under way come to its end. */
export const settle = () => vi.advanceTimersByTimeAsync(6_000);

/** The one element that a selector finds. */
export const one = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
