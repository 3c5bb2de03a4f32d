import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimsInOrder,
  countClaims,
  dropFrame,
  dropPassages,
  finishReading,
  isInFrame,
  isReading,
  keepMatches,
  matchesInOrder,
  startFrame,
  type TabState,
} from '../../src/background/tab-state.ts';
import type { ClaimId, PageOffset } from '../../src/model/brand.ts';
import type { Level, Match } from '../../src/model/match.ts';

const match = (claim: string, level: Level = 'variant', start = 0, end = 4): Match => ({
  claim: claim as ClaimId,
  level,
  start: start as PageOffset,
  end: end as PageOffset,
  score: 1,
  stance: 'asserts',
  reasons: [],
  differences: [],
  blends: [],
});

const SITE = 'news.example';
const fresh = (): TabState => startFrame(undefined, SITE, 0, 100);
const withPassages = (
  state: TabState,
  frame: number,
  claims: { [passage: number]: string },
): TabState =>
  keepMatches(
    state,
    frame,
    Object.keys(claims).map((id) => ({ id: Number(id), text: 'Some words on a page. More.' })),
    Object.entries(claims).map(([id, claim]) => ({ passage: Number(id), matches: [match(claim)] })),
  );
const claims = (state: TabState) => claimsInOrder(state).map(({ claim }) => claim);

describe("a tab's state", () => {
  it('begins as being read, and is read when every frame is', () => {
    const two = startFrame(fresh(), SITE, 5, 110);
    expect(isReading(two)).toBe(true);
    expect(isReading(finishReading(two, 0, []))).toBe(true);
    expect(isReading(finishReading(finishReading(two, 0, []), 5, []))).toBe(false);
  });

  it('keeps the words marked and the sentence around them', () => {
    const [kept] = matchesInOrder(withPassages(fresh(), 0, { 3: 'a' }));
    expect(kept).toMatchObject({ words: 'Some', context: 'Some words on a page.', passage: 3 });
  });

  it('tells claims in the reading order of the page, not in the order they were found', () => {
    const found = withPassages(fresh(), 0, { 1: 'a', 2: 'b', 3: 'c' });
    expect(claims(finishReading(found, 0, [3, 1, 2]))).toEqual(['c', 'a', 'b']);
  });

  it('puts passages that came after the order was told behind the others', () => {
    const read = finishReading(withPassages(fresh(), 0, { 2: 'b', 1: 'a' }), 0, [2, 1]);
    expect(claims(withPassages(read, 0, { 9: 'late' }))).toEqual(['b', 'a', 'late']);
  });

  it('tells the top document before its frames', () => {
    const both = withPassages(startFrame(fresh(), SITE, 7, 101), 7, { 1: 'in frame' });
    expect(claims(withPassages(both, 0, { 1: 'on top' }))).toEqual(['on top', 'in frame']);
  });

  it('counts each claim once, and only what is marked', () => {
    let state = withPassages(fresh(), 0, { 1: 'a', 2: 'a', 3: 'b' });
    state = keepMatches(
      state,
      0,
      [{ id: 4, text: 'Words.' }],
      [{ passage: 4, matches: [match('c', 'related')] }],
    );
    expect(countClaims(state)).toBe(2);
    expect(claims(state)).toEqual(['a', 'b', 'c']);
  });

  it('puts claims that are only related last, wherever they stand', () => {
    const related = keepMatches(
      fresh(),
      0,
      [{ id: 1, text: 'Words.' }],
      [{ passage: 1, matches: [match('aside', 'related')] }],
    );
    expect(claims(withPassages(related, 0, { 2: 'a' }))).toEqual(['a', 'aside']);
  });

  it('forgets matches of a passage that was read again without any', () => {
    const state = keepMatches(withPassages(fresh(), 0, { 1: 'a' }), 0, [{ id: 1, text: 'x' }], []);
    expect(claims(state)).toEqual([]);
  });

  it('forgets passages that left the page', () => {
    expect(claims(dropPassages(withPassages(fresh(), 0, { 1: 'a', 2: 'b' }), 0, [1]))).toEqual([
      'b',
    ]);
  });

  it('starts anew with a new top document, without frames older than it', () => {
    const old = withPassages(startFrame(withPassages(fresh(), 0, { 1: 'a' }), SITE, 4, 150), 4, {
      1: 'f',
    });
    expect(claims(startFrame(old, SITE, 0, 500))).toEqual([]);
  });

  it('keeps frames that were quicker than their top document', () => {
    const quick = withPassages(startFrame(fresh(), SITE, 4, 150), 4, { 1: 'f' });
    expect(claims(startFrame(quick, SITE, 0, 120))).toEqual(['f']);
  });

  it('takes no word from a frame that has not started', () => {
    expect(withPassages(fresh(), 4, { 1: 'late' })).toEqual(fresh());
  });

  it('knows nothing more of a frame that is gone, and is read without it', () => {
    const both = withPassages(startFrame(withPassages(fresh(), 0, { 1: 'a' }), SITE, 4, 150), 4, {
      1: 'f',
    });
    const left = dropFrame(finishReading(both, 0, [1]), 4);
    expect(claims(left)).toEqual(['a']);
    expect(isReading(left)).toBe(false);
    expect(dropFrame(left, 4)).toEqual(left);
  });

  it('tells the document in a frame from the one before it', () => {
    const second = startFrame(startFrame(fresh(), SITE, 4, 150), SITE, 4, 160);
    expect([150, 160].map((timeOrigin) => isInFrame(second, 4, timeOrigin))).toEqual([false, true]);
    expect(isInFrame(second, 5, 160)).toBe(false);
  });

  it('comes through JSON unchanged, whatever happened', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('start'), frame: fc.nat(2), at: fc.nat(9) }),
        fc.record({ do: fc.constant('keep'), frame: fc.nat(2), at: fc.nat(9) }),
        fc.record({ do: fc.constant('drop'), frame: fc.nat(2), at: fc.nat(9) }),
        fc.record({ do: fc.constant('finish'), frame: fc.nat(2), at: fc.nat(9) }),
      ),
    );
    fc.assert(
      fc.property(steps, (list) => {
        let state = fresh();
        for (const step of list) {
          if (step.do === 'start') state = startFrame(state, SITE, step.frame, step.at);
          if (step.do === 'keep')
            state = withPassages(state, step.frame, { [step.at]: `c${step.at}` });
          if (step.do === 'drop') state = dropPassages(state, step.frame, [step.at]);
          if (step.do === 'finish') state = finishReading(state, step.frame, [step.at]);
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
          expect(countClaims(state)).toBeLessThanOrEqual(matchesInOrder(state).length);
        }
      }),
    );
  });
});
