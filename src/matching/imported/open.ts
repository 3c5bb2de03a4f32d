import { type Column, DAMAGED, openColumns } from '../columns.ts';
import { stringReader } from '../strings.ts';
import { BLOCK, COLUMN_NAMES, COLUMNS, type ColumnName, PAIRS_A_BUCKET } from './format.ts';
import { isSoundTable, type KeyTable } from './key-table.ts';

type Widths<Name extends ColumnName> = (typeof COLUMNS)[Name][number];
type ArrayOf<Width> = Width extends 1 ? Uint8Array : Width extends 2 ? Uint16Array : Uint32Array;

/** An index of imported claims: views over one buffer. See {@link COLUMNS} for what each column holds. */
export type ImportedIndex = {
  readonly [Name in ColumnName]: ArrayOf<Widths<Name>>;
} & {
  readonly claimCount: number;
  readonly termCount: number;
  readonly blocks: number;
  readonly words: KeyTable;
  readonly stems: KeyTable;
  /** Languages of the pack, the one with most words first. */
  readonly languageNames: readonly string[];
  /**
   * Checks every word of the index, in steps of less than a millisecond; what is wrong, or nothing. Until it has
   * answered, nothing that the columns hold is to be told to anybody. Asked again, it answers at once.
   */
  check(): Generator<void, string | undefined, void>;
};

type Opened =
  | { readonly ok: true; readonly index: ImportedIndex }
  | { readonly ok: false; readonly problem: string };

const MISFIT = 'the columns of the index do not fit one another';

/** Whether the columns are as long as one another says: looking up then never leaves them. */
const fits = (index: ImportedIndex): boolean => {
  const { claimCount, termCount, blocks } = index;
  const rows = termCount * blocks;
  const bits = index.pairBits.length * 32;
  const patterns = index.patternHashes.length;
  return (
    blocks === Math.max(1, Math.ceil(claimCount / BLOCK)) &&
    index.termWeights.length === termCount &&
    index.sentenceStarts.length === claimCount + 1 &&
    index.sentenceTerms.length === index.sentenceStarts.at(-1) &&
    index.thresholds.length === claimCount &&
    index.windows.length === claimCount &&
    index.rowStarts.length === rows + 1 &&
    index.anchors.length === index.rowStarts.at(-1) &&
    index.bucketStarts.length === bits / PAIRS_A_BUCKET + 1 &&
    index.bucketStarts.at(-1) === patterns &&
    index.patternLengths.length === patterns &&
    index.patternPairs.length === patterns &&
    index.patternClaims.length === patterns &&
    isSoundTable(index.words) &&
    isSoundTable(index.stems)
  );
};

/** Octets checked between two pauses: a fraction of a millisecond. */
const STEP = 1 << 20;

/**
 * Opens a compiled index, or says why it is not to be trusted. Never throws. It reads the head alone, which tells a
 * foreign buffer and one that was cut off; the words behind it are for {@link ImportedIndex.check}, since a hundred thousand
 * claims have two million of them.
 */
export const openImported = (buffer: ArrayBuffer): Opened => {
  const opened = openColumns(
    buffer,
    COLUMN_NAMES.map((name) => COLUMNS[name]),
  );
  if (!opened.ok) return opened;
  // Each column was opened with a width that its name allows.
  const columns = Object.fromEntries(
    COLUMN_NAMES.map((name, at): [string, Column | undefined] => [name, opened.columns[at]]),
  ) as unknown as { readonly [Name in ColumnName]: ArrayOf<Widths<Name>> };
  const { sizes, languages } = columns;
  const { isSound } = opened;
  const isSoundColumn = ({ byteOffset, byteLength }: Column): boolean =>
    isSound(byteOffset, byteOffset + byteLength);
  if (![sizes, languages].every(isSoundColumn)) return { ok: false, problem: DAMAGED };
  const [claimCount = 0, termCount = 0, blocks = 0] = sizes;
  const tags = stringReader(languages);
  let problem: string | undefined;
  let checked = false;
  function* check(): Generator<void, string | undefined, void> {
    for (let from = 0; !checked && !problem && from < buffer.byteLength; from += STEP) {
      if (!isSound(from, Math.min(from + STEP, buffer.byteLength))) problem = DAMAGED;
      yield;
    }
    if (!checked && !problem && !fits(index)) problem = MISFIT;
    checked = true;
    return problem;
  }
  const index: ImportedIndex = {
    ...columns,
    claimCount,
    termCount,
    blocks,
    words: { keys: columns.wordKeys, values: columns.wordValues },
    stems: { keys: columns.stemKeys, values: columns.stemValues },
    languageNames: Array.from({ length: tags.count }, (_, at) => tags.at(at)),
    check,
  };
  return { ok: true, index };
};
