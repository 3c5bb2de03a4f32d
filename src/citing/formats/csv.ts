import type { Format } from '../format.ts';
import { type Row, rowsOf } from './csv-rows.ts';

/**
 * A table for spreadsheets and scripts: RFC 4180, with a header, a row for each appearance, response, claim review and match.
 * The header's names are fixed, whatever the language.
 *
 * A downloaded file begins with a byte order mark, without which Excel reads UTF-8 as the old code page of its system and spoils all
 * letters but English ones; libraries that read CSV know it. What is copied has none.
 */
export const csv: Format = {
  id: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  byteOrderMark: true,
  fits: (subject) => subject.kind !== 'page' || subject.page.matches.length > 0,
  write: (subject, context) => asCsv(rowsOf(subject, context)),
};

/** The columns, in order. */
export const CSV_COLUMNS = [
  'kind',
  'claim_id',
  'claim',
  'part_id',
  'is_origin',
  'date_edtf',
  'date_remark',
  'speaker',
  'speaker_role',
  'party',
  'stance',
  'outlet',
  'quote',
  'language',
  'translation',
  'translation_language',
  'url',
  'link',
  'credits',
  'relays',
  'changes',
  'level',
  'page_stance',
  'rating',
  'remark',
  'record_version',
  'record_checked',
  'retrieved',
] as const satisfies readonly (keyof Row)[];

function asCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => CSV_COLUMNS.map((column) => cell(row[column] ?? '')));
  return [CSV_COLUMNS, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const guarded = guardedCell(value.toWellFormed().replaceAll('\0', ''));
  return /[",\r\n]/.test(guarded) || guarded.trim() !== guarded
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/**
 * A value that no spreadsheet takes for a formula. One that begins with a sign that starts one, or with an apostrophe, gets an
 * apostrophe in front: spreadsheets take what follows for text, and taking one away gives the value back, always.
 */
export function guardedCell(value: string): string {
  return STARTS_FORMULA.test(value) ? `'${value}` : value;
}

/** What {@link guardedCell} was given. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

// OWASP, "CSV Injection". Full-width signs too, which Japanese spreadsheets take for the others; spaces in front are skipped
// by some.
const STARTS_FORMULA = /^(?:'|\s*[=+\-@＝＋－＠]|[\t\r\n])/;
