/** A rectangle in client coordinates, in CSS pixels; `right` and `bottom` lie outside it. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A point in client coordinates, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** Whether a point lies in a box. */
export const holds = (box: Box, { x, y }: Point): boolean =>
  box.left <= x && x < box.right && box.top <= y && y < box.bottom;

/** What two boxes have in common; undefined where they do not overlap. */
export function intersection(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

/** The smallest box around all; undefined around none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  if (first === undefined) return undefined;
  return others.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  );
}

/** A box with so much more on every side. */
export const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The square of the distance from a point to a box: 0 within it. */
export function distanceTo(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy;
}

/**
 * Whether a point lies where a pointer may be that goes straight from `from` to somewhere in a box: in the triangles
 * between `from` and the box's sides, or in the box.
 */
export function isOnTheWay(point: Point, from: Point, box: Box): boolean {
  if (holds(box, point)) return true;
  const corners: readonly Point[] = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  return corners.some((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return isInTriangle(point, from, corner, next);
  });
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const turns = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
  return turns.every((t) => t >= 0) || turns.every((t) => t <= 0);
}

// Positive where the way from a over b to c turns clockwise on a screen.
const turn = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
