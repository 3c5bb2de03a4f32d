import type { Lang } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { ClosestWords } from '../../model/traced.ts';
import type { Engine } from '../engine.ts';
import { contentWordsOf } from './content-words.ts';

/** Words of a record and what they say: each key once, with its weight among all records. */
export type Line = ClosestWords & {
  /** Position of the record. */
  readonly record: number;
  /** Whether they are somebody's words. */
  readonly isQuotation: boolean;
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
};

/** The words of all records, to be looked up by what they say. */
export type Lines = {
  readonly all: readonly Line[];
  /** Positions of lines by key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** How much it says that a key agrees; of one that no record has, `otherwise`. */
  weightOf(key: string, otherwise: number): number;
};

type Words = ClosestWords & { readonly isQuotation: boolean };

const STATEMENT_LANGUAGE = 'en' as Lang;
const UNKNOWN = 'und' as Lang;

const wordsOf = (record: ClaimRecord): readonly Words[] => {
  const quotes = record.appearances.flatMap(({ quote, lang = UNKNOWN, translation }) => [
    ...(quote === undefined ? [] : [{ text: quote, lang }]),
    ...(translation === undefined ? [] : [translation]),
  ]);
  const all: readonly Words[] = [
    ...record.wordings.map(({ text, lang }) => ({
      of: 'wording' as const,
      text,
      lang,
      isQuotation: false,
    })),
    ...quotes.map(({ text, lang }) => ({
      of: 'quotation' as const,
      text,
      lang,
      isQuotation: true,
    })),
    { of: 'statement', text: record.statement, lang: STATEMENT_LANGUAGE, isQuotation: false },
  ];
  // What is both is called a wording: it is what recognition goes by.
  return [...new Map(all.toReversed().map((words) => [words.text, words])).values()].toReversed();
};

/** What each claim more that has a key takes from its weight by doubling, and what is left at least. */
const LOSS_PER_DOUBLING = 0.15;
const LEAST_SHARE = 0.3;

/** Records read between two pauses: some milliseconds. */
const STEP = 2;

type Read = { readonly words: Words; readonly record: number; readonly keys: Map<string, number> };

function* readAll(
  records: readonly ClaimRecord[],
  { read }: Pick<Engine, 'read'>,
): Generator<void, readonly Read[], void> {
  const found: Read[] = [];
  for (const [record, one] of records.entries()) {
    for (const words of wordsOf(one)) {
      const said = contentWordsOf(read(words.text), words.lang);
      const keys = new Map(said.map(({ key, weight }) => [key, weight]));
      if (keys.size > 0) found.push({ words, record, keys });
    }
    if (record % STEP === STEP - 1) yield;
  }
  return found;
}

const weightsOf = (lines: readonly Read[]): ReadonlyMap<string, number> => {
  const claims = new Map<string, Set<number>>();
  const plain = new Map<string, number>();
  for (const { keys, record } of lines)
    for (const [key, weight] of keys) {
      plain.set(key, weight);
      const having = claims.get(key) ?? new Set();
      claims.set(key, having.add(record));
    }
  const share = (key: string) =>
    Math.max(LEAST_SHARE, 1 - LOSS_PER_DOUBLING * Math.log2(claims.get(key)?.size ?? 1));
  return new Map([...plain].map(([key, weight]) => [key, weight * share(key)]));
};

/**
 * Reads the words of all records, pausing every few milliseconds. What many claims have in common weighs less, as in the
 * index (`../weights.ts`). Linear in the words; it keeps their keys.
 */
export function* linesInSteps(
  records: readonly ClaimRecord[],
  engine: Pick<Engine, 'read'>,
): Generator<void, Lines, void> {
  const read = yield* readAll(records, engine);
  const weights = weightsOf(read);
  const all = read.map(({ words, record, keys }): Line => {
    const weight = [...keys.keys()].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
    return { ...words, record, keys: new Set(keys.keys()), weight };
  });
  const byKey = new Map<string, number[]>();
  for (const [at, { keys }] of all.entries())
    for (const key of keys) {
      const places = byKey.get(key);
      if (places) places.push(at);
      else byKey.set(key, [at]);
    }
  return { all, byKey, weightOf: (key, otherwise) => weights.get(key) ?? otherwise };
}
