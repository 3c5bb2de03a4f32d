import { type Box, boxAround, distanceTo, intersection, type Point } from './box.ts';

/** Where the card lies by the words; `sheet` is along an edge of the window. */
export type Side = 'below' | 'above' | 'end' | 'start' | 'sheet';

/** What placement needs to know, in client coordinates and CSS pixels. */
export type Situation = {
  /** What can be seen of the window: the visual viewport. */
  readonly view: Box;
  /** The boxes of the marked words that can be seen, line by line. At least one. */
  readonly boxes: readonly Box[];
  /** Where the reader is: the pointer, or the beginning of the words. */
  readonly reading: Point;
  /** What the card would like to be: its widest, and as high as its content is at that width or the view's. */
  readonly size: { readonly width: number; readonly height: number };
  /** Along an edge whatever room there is: where a finger and not a pointer has asked. */
  readonly asSheet: boolean;
  /** The words run from right to left. */
  readonly rightToLeft: boolean;
  /** The side it lies on now: kept while it fits there, so that scrolling does not make it jump to and fro. */
  readonly side?: Side | undefined;
};

/** Where the card lies, and the most it may measure: what does not fit scrolls inside. */
export type Placement = {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Blank between the card and the words, and between the card and the edges of the window. */
export const GAP = 8;
/** Windows narrower than this have no room beside the card: there it is a sheet. */
const NARROW = 420;
/** The least height at which the card is still worth reading beside the words. */
const LEAST_HEIGHT = 150;
/** The same where the window has no more. */
const LEAST_SHEET = 96;

/** Its width where there is room for it. */
const WIDTH = 384;
/** The same as a sheet: past it, lines are too long to read. */
const SHEET_WIDTH = 480;

const isSheet = (view: Box, asSheet: boolean): boolean =>
  asSheet || view.right - view.left < NARROW;

/** The width that the card has in a view whichever side it will lie on, so that its height can be measured beforehand. */
export function widthIn(view: Box, asSheet: boolean): number {
  const most = isSheet(view, asSheet) ? SHEET_WIDTH : WIDTH;
  return Math.max(0, Math.min(most, view.right - view.left - 2 * marginIn(view)));
}

// In a small window every pixel counts.
const marginIn = (view: Box): number => (view.right - view.left < NARROW ? 4 : GAP);

/**
 * Finds a place for the card: below the words, else above, else beside; lower than it would like to be before it covers a
 * word; covering other lines of a mark taller than the window before the line that is read; and last, along the
 * edge where it covers least. It is always within the view.
 */
export function placeCard(situation: Situation): Placement {
  const { view, boxes, asSheet } = situation;
  const inner = shrink(view, marginIn(view));
  const all = boxAround(boxes.flatMap((box) => intersection(box, view) ?? []));
  if (all === undefined || isSheet(view, asSheet)) {
    return placeSheet(situation, inner, all);
  }
  const line = lineRead(situation, all);
  return (
    placeWhole(situation, inner, all, line) ??
    placeShortened(situation, inner, all, line) ??
    placeWhole(situation, inner, line, line) ??
    placeShortened(situation, inner, line, line) ??
    placeSheet(situation, inner, all)
  );
}

const SIDES = ['below', 'above', 'end', 'start'] as const;
type BesideWords = (typeof SIDES)[number];

function placeWhole(
  situation: Situation,
  inner: Box,
  avoid: Box,
  line: Box,
): Placement | undefined {
  const { size, side: now } = situation;
  const sides = SIDES.toSorted((a, b) => Number(b === now) - Number(a === now));
  for (const side of sides) {
    const room = roomAt(side, inner, avoid, situation.rightToLeft);
    if (room.right - room.left < size.width || room.bottom - room.top < size.height) continue;
    return lay(side, room, situation, line, size.height);
  }
  return undefined;
}

// Below or above, whichever has more room: beside the words a narrow card is a long one.
function placeShortened(
  situation: Situation,
  inner: Box,
  avoid: Box,
  line: Box,
): Placement | undefined {
  const heightAt = (side: BesideWords): number => {
    const room = roomAt(side, inner, avoid, situation.rightToLeft);
    return room.right - room.left < situation.size.width ? 0 : room.bottom - room.top;
  };
  const side = heightAt('below') >= heightAt('above') ? 'below' : 'above';
  const height = heightAt(side);
  if (height < LEAST_HEIGHT) return undefined;
  const room = roomAt(side, inner, avoid, situation.rightToLeft);
  return lay(side, room, situation, line, Math.min(height, situation.size.height));
}

/** What is left of the view on one side of a box. */
function roomAt(side: BesideWords, inner: Box, avoid: Box, rightToLeft: boolean): Box {
  const right = { ...inner, left: Math.max(inner.left, avoid.right + GAP) };
  const left = { ...inner, right: Math.min(inner.right, avoid.left - GAP) };
  switch (side) {
    case 'below':
      return { ...inner, top: Math.max(inner.top, avoid.bottom + GAP) };
    case 'above':
      return { ...inner, bottom: Math.min(inner.bottom, avoid.top - GAP) };
    case 'end':
      return rightToLeft ? left : right;
    case 'start':
      return rightToLeft ? right : left;
    default:
      return side satisfies never;
  }
}

/** Lays the card into a room that is large enough, near to where the line that is read begins and to where it is read. */
function lay(
  side: BesideWords,
  room: Box,
  { size: { width }, rightToLeft, reading }: Situation,
  line: Box,
  height: number,
): Placement {
  if (side === 'below' || side === 'above') {
    const beginning = rightToLeft ? line.right - width : line.left;
    const near = clamp(beginning, reading.x - width, reading.x);
    const left = clamp(near, room.left, room.right - width);
    const top = side === 'below' ? room.top : room.bottom - height;
    return { side, left, top, width, height };
  }
  const onTheRight = (side === 'end') !== rightToLeft;
  const left = onTheRight ? room.left : room.right - width;
  const top = clamp(line.top, room.top, room.bottom - height);
  return { side, left, top, width, height };
}

/**
 * Along the bottom, where thumbs are; along the top where the words are nearer to the bottom than that leaves room. In a
 * window too small for the words and the card it covers words, but not the line that is read while that leaves it enough.
 */
function placeSheet(situation: Situation, inner: Box, all: Box | undefined): Placement {
  const { size } = situation;
  const whole = inner.bottom - inner.top;
  const least = Math.min(size.height, whole, LEAST_HEIGHT);
  const line = all && lineRead(situation, all);
  const { atTop, room } =
    [edgeFree(inner, all, size.height), edgeFree(inner, line, size.height)].find(
      (edge, i) => edge.room >= (i === 0 ? least : Math.min(least, LEAST_SHEET)),
    ) ?? edgeFree(inner, all, size.height);
  const height = Math.min(size.height, Math.max(room, Math.min(whole, LEAST_SHEET)));
  return {
    side: 'sheet',
    left: inner.left + (inner.right - inner.left - size.width) / 2,
    top: atTop ? inner.top : inner.bottom - height,
    width: size.width,
    height,
  };
}

/** The edge of a window at which to lie, and how high one may be there without covering a box. */
function edgeFree(inner: Box, avoid: Box | undefined, wanted: number) {
  const whole = inner.bottom - inner.top;
  const below = avoid ? Math.min(whole, inner.bottom - avoid.bottom - GAP) : whole;
  const above = avoid ? Math.min(whole, avoid.top - GAP - inner.top) : whole;
  const atTop = below < Math.min(wanted, whole) && above > below;
  return { atTop, room: atTop ? above : below };
}

function lineRead({ boxes, reading }: Situation, otherwise: Box): Box {
  return boxes.toSorted((a, b) => distanceTo(a, reading) - distanceTo(b, reading))[0] ?? otherwise;
}

const shrink = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: Math.max(left + by, right - by),
  bottom: Math.max(top + by, bottom - by),
});

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));
