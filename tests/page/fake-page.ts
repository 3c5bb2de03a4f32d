import type { Match, PassageMatches, ScanBatch } from '../../src/model/match.ts';
import type { Painter } from '../../src/page/paint.ts';

/** A painter that remembers what it was told, as the words of the ranges; `point` says which words are under it. */
export function fakePainter() {
  const marks = new Map<number, readonly Range[]>();
  const log = {
    flashed: [] as string[],
    current: [] as string[],
    cleared: 0,
    refreshed: 0,
    kept: 0,
  };
  let point: string | undefined;
  const painter: Painter = {
    mark: (key, ranges) => {
      if (ranges.length === 0) marks.delete(key);
      else marks.set(key, ranges);
    },
    current: (ranges) => {
      log.current = ranges.map(String);
    },
    flash: (ranges) => {
      log.flashed = ranges.map(String);
    },
    hit: () => {
      const isHit = (range: Range): boolean => point !== undefined && `${range}`.includes(point);
      return [...marks].flatMap(([key, ranges]) => (ranges.some(isHit) ? [key] : []));
    },
    refresh: () => {
      log.refreshed++;
    },
    keep: () => {
      log.kept++;
    },
    clear: () => {
      marks.clear();
      log.cleared++;
    },
  };
  return {
    painter,
    log,
    /** Words marked, by the order in which they were painted. */
    marked: () => [...marks.values()].flat().map(String),
    /** Ranges marked. */
    ranges: () => [...marks.values()].flat(),
    pointAt: (words: string | undefined) => {
      point = words;
    },
  };
}

/** A scan that finds every `CLAIM` (a mark) and `KIN` (related), and remembers what it was asked. */
export function fakeScan() {
  const requests: ScanBatch[] = [];
  let failures = 0;
  const scan = async (request: ScanBatch): Promise<readonly PassageMatches[]> => {
    requests.push(request);
    if (failures-- > 0) throw new Error('the background is away');
    const passages = request.stretches.flatMap((stretch) => stretch.passages);
    return passages.map(({ id, text }) => ({
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
    /** What was asked together, with what stands before it. */
    stretches: () => requests.flatMap(({ stretches }) => stretches),
    texts: () =>
      requests.flatMap(({ stretches }) =>
        stretches.flatMap(({ passages }) => passages.map(({ text }) => text)),
      ),
    fail: (times: number) => {
      failures = times;
    },
  };
}
