import type { NumberMention } from '../text/numbers.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Occurrences } from './occurrences.ts';

/** What a unit is made of; see `units.ts`. */
export const UnitKind = { stem: 0, concept: 1, number: 2 } as const;

/** The units of a text as columns, of which the first {@link UnitColumns.count} entries count. */
export type UnitColumns = {
  count: number;
  /** Each one of {@link UnitKind}. */
  kinds: Uint8Array;
  /** Of a concept its position in the index, of a number its position among the numbers of the text. */
  values: Uint32Array;
  /** Token indices, both inclusive. */
  firsts: Uint32Array;
  lasts: Uint32Array;
};

/** What a text holds besides words. */
export type Found = {
  readonly tokens: Tokens;
  readonly occurrences: Occurrences;
  readonly numbers: readonly NumberMention[];
};

/** Makes columns for texts of some length; {@link readUnits} makes them longer where it must. */
export const createUnitColumns = (capacity = 64): UnitColumns => ({
  count: 0,
  kinds: new Uint8Array(capacity),
  values: new Uint32Array(capacity),
  firsts: new Uint32Array(capacity),
  lasts: new Uint32Array(capacity),
});

const reserve = (columns: UnitColumns, capacity: number): void => {
  if (columns.kinds.length < capacity) Object.assign(columns, createUnitColumns(capacity * 2));
};

/**
 * Reads a text as units from left to right: at each token the longest concept or number that begins there, else the
 * word. Of equally long ones a number comes before a concept, and the concept with the lower position before others.
 */
export const readUnits = ({ tokens, occurrences, numbers }: Found, into: UnitColumns): void => {
  const tokenCount = tokens.count;
  reserve(into, tokenCount);
  const { kinds, values, firsts, lasts } = into;
  const { concepts, firsts: starts, lasts: ends, count: found } = occurrences;
  let count = 0;
  let number = 0;
  let occurrence = 0;
  for (let token = 0; token < tokenCount; ) {
    let kind: number = UnitKind.stem;
    let value = 0;
    let last = token;
    while (number < numbers.length && (numbers[number]?.first ?? 0) < token) number += 1;
    const mention = numbers[number];
    if (mention?.first === token) {
      kind = UnitKind.number;
      value = number;
      last = mention.last;
    }
    while (occurrence < found && (starts[occurrence] ?? 0) < token) occurrence += 1;
    for (let at = occurrence; at < found && starts[at] === token; at++) {
      const end = ends[at] ?? 0;
      const concept = concepts[at] ?? 0;
      const wins =
        kind === UnitKind.stem
          ? end >= last
          : end > last || (end === last && kind === UnitKind.concept && concept < value);
      if (!wins) continue;
      kind = UnitKind.concept;
      value = concept;
      last = end;
    }
    kinds[count] = kind;
    values[count] = value;
    firsts[count] = token;
    lasts[count] = last;
    count += 1;
    token = last + 1;
  }
  into.count = count;
};
