import type { Match, PassageMatches, ScanRequest } from '../../src/model/match.ts';
import type { Painter } from '../../src/page/paint.ts';

/** A painter that remembers what it was told, as the words of the ranges. */
export function fakePainter() {
  const marks = new Map<number, readonly string[]>();
  const log: { flashed: string[]; cleared: number } = { flashed: [], cleared: 0 };
  const painter: Painter = {
    mark: (key, ranges) => {
      if (ranges.length === 0) marks.delete(key);
      else marks.set(key, ranges.map(String));
    },
    flash: (ranges) => {
      log.flashed = ranges.map(String);
    },
    clear: () => {
      marks.clear();
      log.cleared++;
    },
  };
  return { painter, log, marked: () => [...marks.values()].flat() };
}

/** A scan that finds every `CLAIM` (a mark) and `KIN` (related), and remembers what it was asked. */
export function fakeScan() {
  const requests: ScanRequest[] = [];
  let failures = 0;
  const scan = async (request: ScanRequest): Promise<readonly PassageMatches[]> => {
    requests.push(request);
    if (failures-- > 0) throw new Error('the background is away');
    return request.passages.map(({ id, text }) => ({
      passage: id,
      matches: [...text.matchAll(/CLAIM|KIN/g)].map(
        ({ 0: words, index }) =>
          ({
            claim: words.toLowerCase(),
            level: words === 'CLAIM' ? 'variant' : 'related',
            start: index,
            end: index + words.length,
            score: 1,
            stance: 'asserts',
            reasons: [],
            differences: [],
            blends: [],
          }) as unknown as Match,
      ),
    }));
  };
  return {
    scan,
    requests,
    texts: () => requests.flatMap(({ passages }) => passages.map(({ text }) => text)),
    fail: (times: number) => {
      failures = times;
    },
  };
}
