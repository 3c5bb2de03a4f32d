import { FILTER_KINDS, type FilterKind, type Filters } from './filters.ts';
import { type Filed, valuesOf } from './values.ts';
import { yearFits } from './years.ts';

/** A value that records have, and how many would be left with it. */
export type Facet = { readonly value: string; readonly count: number };

/** What is left of a database by some filters. */
export type Selection = {
  /** How many records are left. */
  readonly count: number;
  /** Whether a record is left, by its place in the list. */
  readonly has: (record: number) => boolean;
  /**
   * The values that still leave records, with how many: beside the kind's own values, which are added to one another,
   * and with those of all other kinds. In no order that says anything.
   */
  readonly facets: (kind: FilterKind) => readonly Facet[];
  /** Whether a kind keeps anything apart: not, where every record of the database has all its values. */
  readonly isOfUse: (kind: FilterKind) => boolean;
};

/** Selects records by filters. Costs a pass over all values of all records: some milliseconds at 100,000. */
export type Selector = (filters: Filters) => Selection;

/** Reads the values of all records, once, in steps of a few milliseconds. Memory: 4 bytes a value. */
export function* selectorInSteps(filed: readonly Filed[]): Generator<void, Selector, void> {
  const columns: Column[] = [];
  for (const kind of FILTER_KINDS) columns.push(yield* columnInSteps(filed, kind));
  return (filters) => {
    const chosen = columns.map((column) => chosenIn(column, filters[column.kind] ?? []));
    const left = new Uint8Array(filed.length);
    const counts = columns.map(({ names }) => new Uint32Array(names.length));
    let count = 0;
    for (let record = 0; record < filed.length; record++) {
      const failed = failedBy(columns, chosen, record);
      if (failed === SEVERAL) continue;
      if (failed === NONE) {
        left[record] = 1;
        count += 1;
      }
      // What fails by one kind alone would be left, were a value of that kind chosen besides.
      for (const [at, column] of columns.entries()) {
        if (failed === NONE || failed === at) tally(column, record, counts[at]);
      }
    }
    return {
      count,
      has: (record) => left[record] === 1,
      facets: (kind) => facetsOf(columns, counts, kind),
      isOfUse: (kind) => columns.some((column) => column.kind === kind && column.isOfUse),
    };
  };
}

/** The values of one kind: those of a record stand together. */
type Column = {
  readonly kind: FilterKind;
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  readonly isOfUse: boolean;
};

const NONE = -1;
const SEVERAL = -2;

/** Records read between two pauses. */
const STEP = 2_048;

function* columnInSteps(filed: readonly Filed[], kind: FilterKind): Generator<void, Column, void> {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(filed.length + 1);
  const values: number[] = [];
  for (const [at, one] of filed.entries()) {
    for (const value of valuesOf(one, kind)) {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      values.push(number);
    }
    starts[at + 1] = values.length;
    if (at % STEP === STEP - 1) yield;
  }
  const names = [...numbers.keys()];
  // Each value stands once with a record.
  const isOfUse = values.length < names.length * filed.length;
  return { kind, names, starts, values: Uint32Array.from(values), isOfUse };
}

/** By number of a value whether it is chosen; undefined where none of the kind is. */
function chosenIn({ kind, names }: Column, values: readonly string[]): Uint8Array | undefined {
  if (values.length === 0) return undefined;
  const wanted = new Set(values);
  const fits = kind === 'year' ? yearFits(values) : (name: string) => wanted.has(name);
  return Uint8Array.from(names, (name) => (fits(name) ? 1 : 0));
}

/** The one kind of which a record has no value that is chosen, by its place; or that there is none, or more than one. */
function failedBy(
  columns: readonly Column[],
  chosen: readonly (Uint8Array | undefined)[],
  record: number,
): number {
  let failed = NONE;
  for (let at = 0; at < columns.length; at++) {
    const [column, wanted] = [columns[at], chosen[at]];
    if (column === undefined || wanted === undefined || hasAny(column, wanted, record)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = at;
  }
  return failed;
}

function hasAny({ starts, values }: Column, wanted: Uint8Array, record: number): boolean {
  const end = starts[record + 1] ?? 0;
  for (let at = starts[record] ?? 0; at < end; at++) {
    if (wanted[values[at] ?? 0] === 1) return true;
  }
  return false;
}

function tally({ starts, values }: Column, record: number, counts: Uint32Array | undefined): void {
  if (counts === undefined) return;
  const end = starts[record + 1] ?? 0;
  for (let at = starts[record] ?? 0; at < end; at++) {
    const value = values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

function facetsOf(
  columns: readonly Column[],
  counts: readonly Uint32Array[],
  kind: FilterKind,
): readonly Facet[] {
  const at = columns.findIndex((column) => column.kind === kind);
  const names = columns[at]?.names ?? [];
  return names
    .map((value, number) => ({ value, count: counts[at]?.[number] ?? 0 }))
    .filter(({ count }) => count > 0);
}
