import type { Alignment, Step } from './align.ts';
import {
  inside,
  isSame,
  isWithin,
  type Mark,
  type Range,
  type Reading,
  type ReadText,
  type Side,
} from './differences-text.ts';
import type { Unit } from './units.ts';

/** What a unit says, as a key: the same number, concept or stem. */
export const unitKey = (unit: Unit): string => {
  switch (unit.kind) {
    case 'number':
      return `=${unit.value}`;
    case 'concept':
      return `#${unit.concept} `;
    case 'stem':
      return unit.stem;
    default:
      return unit satisfies never;
  }
};

/** Units `from` up to, not including, `to`. */
type UnitRange = { readonly from: number; readonly to: number };

type Place = {
  readonly units: readonly [before: UnitRange, after: UnitRange];
  /**
   * At an end of the alignment of a text that goes on beyond it. What stands there may answer to what is missing,
   * but nothing says that it was added.
   */
  readonly open: boolean;
};

/** A stretch where two aligned texts part: units and tokens of each, one of them perhaps none. */
export type Parting = Place & {
  readonly before: Range;
  readonly after: Range;
  /** Marks of the one text in this parting that the other has nowhere near, and the other way round. */
  readonly lost: readonly Mark[];
  readonly gained: readonly Mark[];
};

/** Whether an aligned pair says the same. */
export const agrees = (step: Step, before: ReadText, after: ReadText): boolean => {
  const [one, other] = [before.units[step.wording], after.units[step.text]];
  return one !== undefined && other !== undefined && unitKey(one) === unitKey(other);
};

const innerPlaces = (steps: readonly Step[], before: Reading, after: Reading): readonly Place[] => {
  const found: Place[] = [];
  let nextBefore = steps[0]?.wording ?? 0;
  let nextAfter = steps[0]?.text ?? 0;
  for (const step of steps) {
    if (!agrees(step, before, after)) continue;
    if (step.wording > nextBefore || step.text > nextAfter) {
      const units = [
        { from: nextBefore, to: step.wording },
        { from: nextAfter, to: step.text },
      ] as const;
      found.push({ units, open: false });
    }
    nextBefore = step.wording + 1;
    nextAfter = step.text + 1;
  }
  return found;
};

/** Units looked at beyond an end, besides as many as are missing: where "did not" stands before "offer". */
const BEYOND_HEAD = 3;
/** Less at the other end, where only verbs that stand last are negated and another clause may begin. */
const BEYOND_TAIL = 1;

const breaksBefore = ({ analysis, units }: Reading, unit: number): boolean =>
  (analysis.tokens.breaks[units[unit]?.first ?? 0] ?? 0) !== 0;

const headOf = (text: Reading, end: number, missing: number): UnitRange => {
  let from = end;
  const least = Math.max(0, end - missing - BEYOND_HEAD);
  while (from > least && !breaksBefore(text, from)) from -= 1;
  return { from, to: end };
};

const tailOf = (text: Reading, start: number, missing: number): UnitRange => {
  let to = start;
  const most = Math.min(text.units.length, start + missing + BEYOND_TAIL);
  while (to < most && !breaksBefore(text, to)) to += 1;
  return { from: start, to };
};

/**
 * Where two aligned texts part, in reading order.
 *
 * @param whole the second text is all there is, so that what stands beyond the alignment was added; otherwise it is
 *   a passage that goes on about other things
 */
const placesOf = (
  { steps, textFirst, textLast }: Alignment,
  before: Reading,
  after: Reading,
  whole: boolean,
): readonly Place[] => {
  const count = before.units.length;
  const first = steps[0]?.wording ?? 0;
  const last = steps.at(-1)?.wording ?? count;
  const head = whole ? { from: 0, to: textFirst } : headOf(after, textFirst, first);
  const tail = whole
    ? { from: textLast + 1, to: after.units.length }
    : tailOf(after, textLast + 1, count - last - 1);
  return [
    { units: [{ from: 0, to: first }, head], open: !whole },
    ...innerPlaces(steps, before, after),
    { units: [{ from: last + 1, to: count }, tail], open: !whole },
  ];
};

/** The tokens that units `from` up to, not including, `to` take up. */
const tokensOf = ({ units }: Reading, { from, to }: UnitRange): Range => ({
  first: units[from]?.first ?? units.at(-1)?.last ?? 0,
  last: to > from ? (units[to - 1]?.last ?? -1) : -1,
});

/** Without what tells the words of one concept apart. */
const bareKey = ({ key }: Mark): string => key.slice(0, key.indexOf(' ') + 1) || key;

const sideOf = (text: Reading, near: Range): Side => {
  const marks = inside(text.marks, near);
  const units = inside(text.units, near);
  const nearKeys = new Set([
    ...marks.flatMap((mark) => [mark.key, bareKey(mark)]),
    ...units.map(unitKey),
  ]);
  return { ...text, near, nearKeys };
};

/** Marks of one side in a parting that the other has nowhere near; words that mean several things are one mark. */
const marksOnlyIn = (side: Side, range: Range, other: Side): readonly Mark[] => {
  const isNear = (mark: Mark) =>
    other.nearKeys.has(side.lang === other.lang ? mark.key : bareKey(mark));
  const marks = inside(side.marks, range);
  return marks.filter(
    (mark, index) =>
      !marks.some((one) => isSame(one, mark) && isNear(one)) &&
      !marks.slice(0, index).some((one) => one.sense === mark.sense && isSame(one, mark)),
  );
};

/** Two aligned texts with what each has where they part. */
export const partText = (
  alignment: Alignment,
  before: Reading,
  after: Reading,
  whole: boolean,
): { readonly sides: readonly [Side, Side]; readonly partings: readonly Parting[] } => {
  const places = placesOf(alignment, before, after, whole);
  const all = { from: 0, to: before.units.length };
  const near = {
    from: places[0]?.units[1].from ?? 0,
    to: places.at(-1)?.units[1].to ?? after.units.length,
  };
  const sides = [
    sideOf(before, tokensOf(before, all)),
    sideOf(after, tokensOf(after, near)),
  ] as const;
  const partings = places.map((place): Parting => {
    const was = tokensOf(before, place.units[0]);
    const is = tokensOf(after, place.units[1]);
    return {
      ...place,
      before: was,
      after: is,
      lost: marksOnlyIn(sides[0], was, sides[1]),
      gained: marksOnlyIn(sides[1], is, sides[0]),
    };
  });
  return { sides, partings };
};

/** Whether some marks lie within a range. */
export const hasWithin = (marks: readonly Range[], range: Range): boolean =>
  marks.some((mark) => isWithin(mark, range));
