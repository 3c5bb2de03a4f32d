import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isOnTheWay } from '../../src/page/card/box.ts';
import { placeCard, type Situation, widthIn } from '../../src/page/card/placement.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const WINDOW = box(0, 0, 1_000, 800);

const situation = (more: Partial<Situation>): Situation => ({
  view: WINDOW,
  boxes: [box(100, 100, 300, 20)],
  reading: { x: 120, y: 110 },
  size: { width: 384, height: 300 },
  asSheet: false,
  rightToLeft: false,
  ...more,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const placedBox = (s: Situation): Box => {
  const { left, top, width, height } = placeCard(s);
  return box(left, top, width, height);
};

describe('the place of a card', () => {
  it.each([
    ['below the words', {}, 'below'],
    ['above at the lower edge', { boxes: [box(100, 700, 300, 20)] }, 'above'],
    ['beside where neither has room', { boxes: [box(100, 250, 300, 300)] }, 'end'],
    ['on the other side where that has room', { boxes: [box(600, 250, 300, 300)] }, 'start'],
    [
      'to the left of words that run from right to left',
      { boxes: [box(450, 250, 540, 300)], rightToLeft: true },
      'end',
    ],
    [
      'below columns of vertical writing',
      { boxes: [box(500, 50, 20, 300), box(470, 50, 20, 200)] },
      'below',
    ],
    [
      'beside columns as high as the window',
      { boxes: [box(700, 0, 20, 800), box(670, 0, 20, 700)] },
      'start',
    ],
    ['along the edge where a finger asked', { asSheet: true }, 'sheet'],
    ['along the edge in a narrow window', { view: box(0, 0, 360, 640) }, 'sheet'],
  ] as const)('is %s', (_where, more, side) => {
    expect(placeCard(situation(more)).side).toBe(side);
  });

  it('stays on its side while it fits there', () => {
    const boxes = [box(100, 400, 300, 20)];
    expect(placeCard(situation({ boxes })).side).toBe('below');
    expect(placeCard(situation({ boxes, side: 'above' })).side).toBe('above');
  });

  it('is lower than it would like to be before it covers a word', () => {
    const s = situation({ boxes: [box(0, 300, 1_000, 250)], size: { width: 384, height: 500 } });
    expect(placeCard(s)).toMatchObject({ side: 'above', height: 284 });
  });

  it('covers other lines before the one that is read, where the mark is as high as the window', () => {
    const boxes = Array.from({ length: 40 }, (_, i) => box(0, i * 20, 1_000, 20));
    const reading = { x: 500, y: 105 };
    const card = placedBox(situation({ boxes, reading }));
    expect(overlap(card, box(0, 100, 1_000, 20))).toBe(false);
  });

  it('leaves the line that is read even in a tiny window', () => {
    const boxes = [80, 108, 136, 164, 192].map((top) => box(10, top, 280, 20));
    const view = box(0, 0, 320, 240);
    const tiny = { view, boxes, reading: { x: 50, y: 90 }, size: { width: 312, height: 500 } };
    const card = placedBox(situation(tiny));
    expect(overlap(card, box(10, 80, 280, 20))).toBe(false);
    expect(card.bottom - card.top).toBeGreaterThan(100);
  });

  it('begins where the line begins, and where the pointer is on a long line', () => {
    expect(placeCard(situation({})).left).toBe(100);
    const boxes = [box(0, 100, 990, 20)];
    const far = placeCard(situation({ boxes, reading: { x: 900, y: 110 } }));
    expect(far.left).toBe(900 - 384);
    const rtl = placeCard(
      situation({
        boxes: [box(500, 100, 300, 20)],
        reading: { x: 700, y: 110 },
        rightToLeft: true,
      }),
    );
    expect(rtl.left).toBe(800 - 384);
  });

  it('lies in the part of the window that is seen', () => {
    const view = box(300, 400, 500, 300);
    const card = placedBox(situation({ view, boxes: [box(350, 420, 100, 20)] }));
    expect(card.top).toBeGreaterThan(440);
    expect(card.left).toBeGreaterThanOrEqual(308);
  });
});

const views = fc
  .record({
    left: fc.nat(50),
    top: fc.nat(50),
    width: fc.integer({ min: 40, max: 900 }),
    height: fc.integer({ min: 40, max: 700 }),
  })
  .map(({ left, top, width, height }) => box(left, top, width, height));

const situations = views.chain((view) =>
  fc
    .record({
      view: fc.constant(view),
      boxes: fc.array(
        fc
          .record({
            x: fc.integer({ min: -50, max: 950 }),
            y: fc.integer({ min: -50, max: 750 }),
            w: fc.integer({ min: 1, max: 600 }),
            h: fc.integer({ min: 1, max: 40 }),
          })
          .map(({ x, y, w, h }) => box(x, y, w, h)),
        { minLength: 1, maxLength: 5 },
      ),
      reading: fc.record({ x: fc.nat(950), y: fc.nat(750) }),
      height: fc.integer({ min: 60, max: 700 }),
      asSheet: fc.boolean(),
      rightToLeft: fc.boolean(),
      side: fc.constantFrom(undefined, 'below', 'above', 'end', 'start', 'sheet'),
    })
    .map(
      ({ height, ...rest }): Situation => ({
        ...rest,
        size: { width: widthIn(rest.view, rest.asSheet), height },
      }),
    ),
);

/** What can be seen of the words, as one box. */
const seenWords = ({ boxes, view }: Situation): Box | undefined => {
  const seen = boxes.filter((each) => overlap(each, view));
  if (seen.length === 0) return undefined;
  return {
    left: Math.max(view.left, Math.min(...seen.map(({ left }) => left))),
    top: Math.max(view.top, Math.min(...seen.map(({ top }) => top))),
    right: Math.min(view.right, Math.max(...seen.map(({ right }) => right))),
    bottom: Math.min(view.bottom, Math.max(...seen.map(({ bottom }) => bottom))),
  };
};

const MARGIN = 8;

/** Tries every place in the window, pixel by pixel along the edges of what it must not cover: slow, and plainly right. */
const someWholePlace = ({ view, size }: Situation, words: Box): boolean => {
  const lefts = [
    view.left + MARGIN,
    view.right - MARGIN - size.width,
    words.left - MARGIN - size.width,
    words.right + MARGIN,
  ];
  const tops = [
    view.top + MARGIN,
    view.bottom - MARGIN - size.height,
    words.top - MARGIN - size.height,
    words.bottom + MARGIN,
  ];
  return lefts.some((left) =>
    tops.some((top) => {
      const card = box(left, top, size.width, size.height);
      const isInside =
        card.left >= view.left + MARGIN &&
        card.right <= view.right - MARGIN &&
        card.top >= view.top + MARGIN &&
        card.bottom <= view.bottom - MARGIN;
      return (
        isInside &&
        !overlap(
          card,
          box(
            words.left - MARGIN,
            words.top - MARGIN,
            words.right - words.left + 2 * MARGIN,
            words.bottom - words.top + 2 * MARGIN,
          ),
        )
      );
    }),
  );
};

describe('wherever the words are', () => {
  it('property: the card lies within the view', () => {
    fc.assert(
      fc.property(situations, (s) => {
        const card = placedBox(s);
        expect(card.left).toBeGreaterThanOrEqual(s.view.left);
        expect(card.top).toBeGreaterThanOrEqual(s.view.top);
        expect(card.right).toBeLessThanOrEqual(s.view.right + 1e-9);
        expect(card.bottom).toBeLessThanOrEqual(s.view.bottom + 1e-9);
      }),
    );
  });

  it('property: it covers no word, and is whole, where any place in the window would do', () => {
    fc.assert(
      fc.property(situations, (s) => {
        const words = seenWords(s);
        fc.pre(words !== undefined && !s.asSheet && s.view.right - s.view.left >= 420);
        if (words === undefined || !someWholePlace(s, words)) return;
        const { height } = placeCard(s);
        expect(height).toBe(s.size.height);
        expect(overlap(placedBox(s), words)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('property: it is never higher nor wider than its content', () => {
    fc.assert(
      fc.property(situations, (s) => {
        const { width, height } = placeCard(s);
        expect(width).toBe(s.size.width);
        expect(height).toBeLessThanOrEqual(s.size.height);
      }),
    );
  });
});

describe('the way to the card', () => {
  const card = box(100, 200, 300, 100);
  it.each([
    ['straight down to it', { x: 120, y: 150 }, true],
    ['in the card', { x: 150, y: 250 }, true],
    ['away from it', { x: 120, y: 50 }, false],
    ['past it', { x: 500, y: 180 }, false],
  ])('%s', (_name, point, expected) => {
    expect(isOnTheWay(point, { x: 120, y: 110 }, card)).toBe(expected);
  });
});
