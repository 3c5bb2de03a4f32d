import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskFrame,
  type Direction,
  framesWithMarks,
  stepThrough,
} from '../../src/background/step-marks.ts';
import type { TabState } from '../../src/background/tab-state.ts';
import type { MarkInTab } from '../../src/messaging/requests/panel.ts';
import type { ClaimId } from '../../src/model/brand.ts';

const claim = 'rents-doubled' as ClaimId;

/** Frames as content scripts would answer: each has so many marks and knows which it is at. */
const fakeFrames = (marks: { readonly [frame: number]: number }) => {
  const at = new Map<number, number>();
  const asked: string[] = [];
  const ask: AskFrame = async (frame, { direction, from }) => {
    asked.push(`${frame} ${from}`);
    const count = marks[frame];
    if (count === undefined) return null;
    const outer = direction === 1 ? 0 : count - 1;
    const next = from === 'end' ? outer : (at.get(frame) ?? outer - direction) + direction;
    if (next < 0 || next >= count) return null;
    at.set(frame, next);
    return { passage: next, claim, start: 0 };
  };
  return { ask, asked };
};

const walk = async (
  marks: { readonly [frame: number]: number },
  directions: readonly Direction[],
): Promise<readonly (string | null)[]> => {
  const frames = Object.keys(marks).map(Number);
  const { ask } = fakeFrames(marks);
  const went: (string | null)[] = [];
  let last: MarkInTab | null = null;
  for (const direction of directions) {
    const to: MarkInTab | null = await stepThrough(frames, last?.frame, direction, ask);
    last = to ?? last;
    went.push(to && `${to.frame}.${to.passage}`);
  }
  return went;
};

describe('stepping through marks', () => {
  it('goes through the frames in order and round the end', async () => {
    expect(await walk({ 0: 2, 7: 1, 9: 1 }, [1, 1, 1, 1, 1])).toEqual([
      '0.0',
      '0.1',
      '7.0',
      '9.0',
      '0.0',
    ]);
  });

  it('goes back the same way, from the last', async () => {
    expect(await walk({ 0: 2, 7: 1, 9: 1 }, [-1, -1, -1, -1, -1])).toEqual([
      '9.0',
      '7.0',
      '0.1',
      '0.0',
      '9.0',
    ]);
  });

  it('turns round at any place', async () => {
    expect(await walk({ 0: 3 }, [1, 1, -1, 1])).toEqual(['0.0', '0.1', '0.0', '0.1']);
  });

  it('begins again in a frame that is the only one', async () => {
    expect(await walk({ 4: 2 }, [1, 1, 1])).toEqual(['4.0', '4.1', '4.0']);
  });

  it('passes over frames that have no mark any more or are gone', async () => {
    const { ask } = fakeFrames({ 0: 0, 9: 1 });
    expect(await stepThrough([0, 5, 9], undefined, 1, ask)).toMatchObject({ frame: 9 });
  });

  it('forgets a current frame that is gone', async () => {
    const { ask, asked } = fakeFrames({ 0: 1 });
    expect(await stepThrough([0], 33, 1, ask)).toMatchObject({ frame: 0 });
    expect(asked).toEqual(['0 end']);
  });

  it('asks each frame once and finds nothing where there is nothing', async () => {
    const { ask, asked } = fakeFrames({});
    expect(await stepThrough([0, 3], undefined, -1, ask)).toBeNull();
    expect(asked).toEqual(['3 end', '0 end']);
    expect(await stepThrough([], undefined, 1, ask)).toBeNull();
  });

  it('property: as many steps as there are marks meet each mark once, either way', async () => {
    const layout = fc.dictionary(
      fc.integer({ min: 0, max: 20 }).map(String),
      fc.integer({ min: 0, max: 4 }),
      { maxKeys: 5 },
    );
    await fc.assert(
      fc.asyncProperty(layout, fc.constantFrom<Direction>(1, -1), async (marks, direction) => {
        const count = Object.values(marks).reduce((sum, one) => sum + one, 0);
        const went = await walk(
          marks,
          Array.from({ length: count }, () => direction),
        );
        expect(new Set(went).size).toBe(count);
        expect(went).not.toContain(null);
      }),
    );
  });
});

describe('frames with marks', () => {
  it('are those with more than related matches, the top document first', () => {
    const frame = (level: string) => ({
      timeOrigin: 1,
      reading: false,
      order: [],
      passages: { 1: [{ match: { claim, level, start: 0, end: 1 }, words: '', context: '' }] },
    });
    const state = {
      site: 'news.example',
      frames: { 12: frame('variant'), 0: frame('same-wording'), 5: frame('related') },
    } as unknown as TabState;
    expect(framesWithMarks(state)).toEqual([0, 12]);
    expect(framesWithMarks(undefined)).toEqual([]);
  });
});
