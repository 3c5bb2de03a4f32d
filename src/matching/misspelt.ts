import { tokenText } from '../text/tokens.ts';
import type { Alignment } from './align.ts';
import type { SearchedText } from './aligned-wordings.ts';
import { leading } from './analysis.ts';
import type { Range, ReadText } from './differences-text.ts';
import type { Unit } from './units.ts';

/** Letters of the longer of two words below which a letter more or less is another word. */
const SHORTEST = 6;

/**
 * Whether one word is the other with a slip: a letter left out, put in, put for another, or two swapped (Damerau 1964).
 * Never the first letter: people seldom miss that, and it is what turns "political" into "apolitical".
 */
export const isSlip = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (longer < SHORTEST || longer - shorter > 1 || one[0] !== other[0]) return false;
  let start = 1;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const was = one.slice(start, one.length - end);
  const is = other.slice(start, other.length - end);
  return Math.max(was.length, is.length) <= 1 || (was.length === 2 && is === `${was[1]}${was[0]}`);
};

/** A wording with the terms of its units. */
type TermedText = ReadText & { readonly terms: ArrayLike<number> };

/** A unit of a wording, and the tokens of a text that it is misspelt as. */
type Repair = Range & { readonly wording: number };

/** Whether a token is a word that the index does not know: what it knows is no slip. */
const isUnknown = ({ text: { units }, terms }: SearchedText, token: number): boolean => {
  const at = leading(units.length, (index) => (units[index]?.last ?? 0) < token);
  return units[at]?.kind === 'stem' && (terms[at] ?? 0) < 0;
};

/** Whether tokens of a text from `first` on are the words of a unit, one of them at least misspelt. */
const isMisspelt = (
  wording: ReadText,
  unit: Unit,
  searched: SearchedText,
  first: number,
): boolean => {
  const { tokens } = searched.text.analysis;
  let slips = 0;
  for (let at = unit.first; at <= unit.last; at++) {
    const index = first + at - unit.first;
    if (index < 0 || index >= tokens.count) return false;
    const [was, is] = [tokenText(wording.analysis.tokens, at), tokenText(tokens, index)];
    if (was === is) continue;
    if (!isSlip(was, is) || !isUnknown(searched, index)) return false;
    slips += 1;
  }
  return slips > 0;
};

/** The units of a wording that stand misspelt in a text, right beside units that agree. */
const repairsOf = (
  { steps }: Alignment,
  wording: TermedText,
  searched: SearchedText,
): readonly Repair[] => {
  const places = new Map<number, Range>();
  for (const step of steps) {
    const unit = searched.text.units[step.text];
    if (unit && wording.terms[step.wording] === searched.terms[step.text])
      places.set(step.wording, unit);
  }
  const repairs: Repair[] = [];
  const repair = (at: number, isBefore: boolean): void => {
    const unit = wording.units[at];
    const beside = places.get(isBefore ? at + 1 : at - 1);
    if (!unit || !beside || places.has(at)) return;
    const length = unit.last - unit.first;
    const first = isBefore ? beside.first - 1 - length : beside.last + 1;
    if (!isMisspelt(wording, unit, searched, first)) return;
    const range = { first, last: first + length };
    places.set(at, range);
    repairs.push({ ...range, wording: at });
  };
  for (let at = 0; at < wording.units.length; at++) repair(at, false);
  for (let at = wording.units.length - 1; at >= 0; at--) repair(at, true);
  return repairs;
};

/**
 * A text with the words that are misspelt in it put as the wording has them that it is aligned to. Only unknown words,
 * and only right beside words that agree. The text itself where there are none.
 */
export const repaired = (
  alignment: Alignment,
  wording: TermedText,
  searched: SearchedText,
): SearchedText => {
  const { text, terms } = searched;
  const repairs = repairsOf(alignment, wording, searched);
  if (repairs.length === 0) return searched;
  const kept = text.units.flatMap((unit, at) =>
    repairs.some(({ first, last }) => unit.first <= last && unit.last >= first)
      ? []
      : [{ unit, term: terms[at] ?? -1 }],
  );
  const put = repairs.flatMap(({ wording: at, first, last }) => {
    const unit = wording.units[at];
    return unit ? [{ unit: { ...unit, first, last }, term: wording.terms[at] ?? -1 }] : [];
  });
  const all = [...kept, ...put].sort((a, b) => a.unit.first - b.unit.first);
  return {
    text: { analysis: text.analysis, units: all.map(({ unit }) => unit) },
    terms: Int32Array.from(all, ({ term }) => term),
  };
};
