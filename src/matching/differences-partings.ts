import type { Alignment, Step } from './align.ts';
import type { ReadText } from './differences-text.ts';

/** Units `from` up to, not including, `to`. */
export type UnitRange = { readonly from: number; readonly to: number };

/** A stretch where two aligned texts part: units of each, one of them perhaps none. */
export type Parting = {
  readonly before: UnitRange;
  readonly after: UnitRange;
  /**
   * At an end of the alignment of a text that goes on beyond it. What stands there may answer to what is missing,
   * but nothing says that it was added.
   */
  readonly open: boolean;
};

/** Whether an aligned pair says the same: the same number, concept or stem. */
export const agrees = (step: Step, before: ReadText, after: ReadText): boolean => {
  const a = before.units[step.wording];
  const b = after.units[step.text];
  if (!a || !b) return false;
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' && a.value === b.value;
    case 'concept':
      return b.kind === 'concept' && a.concept === b.concept;
    case 'stem':
      return b.kind === 'stem' && a.stem === b.stem;
    default:
      return a satisfies never;
  }
};

const innerPartings = (steps: readonly Step[], before: ReadText, after: ReadText): Parting[] => {
  const found: Parting[] = [];
  let nextBefore = steps[0]?.wording ?? 0;
  let nextAfter = steps[0]?.text ?? 0;
  for (const step of steps) {
    if (!agrees(step, before, after)) continue;
    if (step.wording > nextBefore || step.text > nextAfter) {
      found.push({
        before: { from: nextBefore, to: step.wording },
        after: { from: nextAfter, to: step.text },
        open: false,
      });
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

const breaksBefore = ({ analysis, units }: ReadText, unit: number): boolean =>
  (analysis.tokens.breaks[units[unit]?.first ?? 0] ?? 0) !== 0;

const headOf = (text: ReadText, end: number, missing: number): UnitRange => {
  let from = end;
  const least = Math.max(0, end - missing - BEYOND_HEAD);
  while (from > least && !breaksBefore(text, from)) from -= 1;
  return { from, to: end };
};

const tailOf = (text: ReadText, start: number, missing: number): UnitRange => {
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
export const partingsOf = (
  alignment: Alignment,
  before: ReadText,
  after: ReadText,
  whole: boolean,
): readonly Parting[] => {
  const { steps, textFirst, textLast } = alignment;
  const first = steps[0]?.wording ?? 0;
  const last = steps.at(-1)?.wording ?? before.units.length;
  const missing = before.units.length - last - 1;
  const head = whole ? { from: 0, to: textFirst } : headOf(after, textFirst, first);
  const tail = whole
    ? { from: textLast + 1, to: after.units.length }
    : tailOf(after, textLast + 1, missing);
  return [
    { before: { from: 0, to: first }, after: head, open: !whole },
    ...innerPartings(steps, before, after),
    { before: { from: last + 1, to: before.units.length }, after: tail, open: !whole },
  ];
};
