import { type Column, decodeAnyColumns } from '../columns.ts';
import { stringReader } from '../strings.ts';
import { BLOCK, COLUMN_NAMES, COLUMNS, type ColumnName } from './format.ts';
import { isSoundTable, type KeyTable } from './key-table.ts';

type Widths<Name extends ColumnName> = (typeof COLUMNS)[Name][number];
type ArrayOf<Width> = Width extends 1 ? Uint8Array : Width extends 2 ? Uint16Array : Uint32Array;

/** An index of imported claims: views over one buffer. See {@link COLUMNS} for what each column holds. */
export type ImportedIndex = {
  readonly [Name in ColumnName]: ArrayOf<Widths<Name>>;
} & {
  readonly claimCount: number;
  readonly patternCount: number;
  readonly termCount: number;
  readonly blocks: number;
  readonly words: KeyTable;
  readonly stems: KeyTable;
  /** Languages of the pack, the one with most words first. */
  readonly languageNames: readonly string[];
};

type Opened =
  | { readonly ok: true; readonly index: ImportedIndex }
  | { readonly ok: false; readonly problem: string };

/** Whether the columns are as long as one another says: looking up then never leaves them. */
const fits = (index: ImportedIndex): boolean => {
  const { claimCount, patternCount, termCount, blocks } = index;
  const rows = termCount * blocks;
  return (
    patternCount === claimCount + index.titleClaims.length &&
    blocks === Math.max(1, Math.ceil(patternCount / BLOCK)) &&
    index.termWeights.length === termCount &&
    index.sentenceStarts.length === claimCount + 1 &&
    index.sentenceTerms.length === index.sentenceStarts.at(-1) &&
    index.thresholds.length === claimCount &&
    index.windows.length === claimCount &&
    index.rowStarts.length === rows + 1 &&
    index.rowExact.length === rows &&
    index.rowAnchors.length === rows &&
    index.postings.length === index.rowStarts.at(-1) &&
    index.patternHashes.length === patternCount &&
    index.patternLengths.length === patternCount &&
    index.patternOffsets.length === patternCount &&
    index.patternChecks.length === patternCount
  );
};

/** Opens a compiled index, or says why it is not to be trusted. Never throws. Cost: one pass over its words. */
export const openImported = (buffer: ArrayBuffer): Opened => {
  const decoded = decodeAnyColumns(
    buffer,
    COLUMN_NAMES.map((name) => COLUMNS[name]),
  );
  if (!decoded.ok) return decoded;
  // Each column was decoded with a width that its name allows.
  const columns = Object.fromEntries(
    COLUMN_NAMES.map((name, at): [string, Column | undefined] => [name, decoded.columns[at]]),
  ) as unknown as { readonly [Name in ColumnName]: ArrayOf<Widths<Name>> };
  const [claimCount = 0, patternCount = 0, termCount = 0, blocks = 0] = columns.sizes;
  const words = { keys: columns.wordKeys, values: columns.wordValues };
  const stems = { keys: columns.stemKeys, values: columns.stemValues };
  const tags = stringReader(columns.languages);
  const index: ImportedIndex = {
    ...columns,
    claimCount,
    patternCount,
    termCount,
    blocks,
    words,
    stems,
    languageNames: Array.from({ length: tags.count }, (_, at) => tags.at(at)),
  };
  if (!fits(index) || !isSoundTable(words) || !isSoundTable(stems))
    return { ok: false, problem: 'the columns of the index do not fit one another' };
  return { ok: true, index };
};
