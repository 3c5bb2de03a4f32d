import type { ImportedClaim } from '../matching/imported/imported-claim.ts';
import type { Lang } from '../model/brand.ts';
import type { Database } from '../model/record.ts';
import { checkFiles, type ScannerFor } from '../packs/check.ts';
import { readJson } from '../packs/json.ts';
import { problemInWords } from '../packs/problem.ts';
import { UserError } from './command.ts';
import { readText } from './input.ts';

/** One claim of a JSON-lines pack: its id, and the texts that name it, the fullest first. */
export type LineClaim = {
  readonly id: string;
  readonly texts: readonly string[];
  /** The same as a claim to scan for: the first text is its sentence. */
  readonly imported: ImportedClaim;
  /** When it was published, as the line has it; empty where it does not say. */
  readonly date: string;
};

/** A pack file: a checked Whence pack, or lines of claims that have only sentences. */
export type PackFile =
  | { readonly kind: 'whence'; readonly database: Database }
  | { readonly kind: 'lines'; readonly claims: readonly LineClaim[] };

/** Text fields of a line, the claim's own sentence first. */
const TEXT_KEYS = ['vclaim', 'text', 'title', 'subtitle'] as const;

const field = (value: object, key: string): string => {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found.trim() : '';
};

const importedOf = (value: object, id: string, texts: readonly string[]): ImportedClaim => {
  const [sentence = '', ...others] = texts;
  const lang = field(value, 'lang');
  const title = field(value, 'title');
  const more = others.filter((text) => text !== title);
  return {
    id,
    sentence,
    ...(lang !== '' && { lang: lang as Lang }),
    ...(others.includes(title) && { title }),
    ...(more.length > 0 && { more }),
  };
};

const claimOfLine = (line: string, place: string): LineClaim => {
  const result = readJson(line);
  if (!result.ok) {
    const { column, what } = result.fault;
    throw new UserError(`Invalid JSON in ${place}, column ${column}: ${what}.`);
  }
  const { value } = result;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError(`${place} is not an object with "id" and "vclaim", "text" or "title".`);
  }
  const rawId: unknown = Reflect.get(value, 'id');
  const id = typeof rawId === 'number' ? String(rawId) : field(value, 'id');
  if (id === '' || /\s/.test(id)) {
    throw new UserError(`${place} has no "id" without spaces: give every claim one.`);
  }
  const texts = [...new Set(TEXT_KEYS.map((key) => field(value, key)))].filter(
    (text) => text !== '',
  );
  if (texts.length === 0) {
    throw new UserError(`${place} has no words: give it "vclaim", "text" or "title".`);
  }
  return { id, texts, imported: importedOf(value, id, texts), date: field(value, 'date') };
};

const readLines = (path: string, text: string): PackFile => {
  const claims: LineClaim[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    const claim = claimOfLine(line, `${path}, line ${number}`);
    const before = seen.get(claim.id);
    if (before !== undefined) {
      throw new UserError(
        `${path}, line ${number}: the id "${claim.id}" is also on line ${before}.`,
      );
    }
    seen.set(claim.id, number);
    claims.push(claim);
  }
  if (claims.length === 0) throw new UserError(`${path} holds no claims.`);
  return { kind: 'lines', claims };
};

/** A line of claims is whole JSON; a pack's first line is either all of it or only its beginning. */
const isWhencePack = (text: string): boolean => {
  const first = /^\s*(.*)/.exec(text)?.[1]?.trim() ?? '';
  const result = readJson(first);
  if (!result.ok) return first === '{' || /^\{\s*"whence"/.test(first);
  return typeof result.value === 'object' && result.value !== null && 'whence' in result.value;
};

/** What checking a pack needs: the bundled database, which it may refer to, and how to try out wordings. */
export type PackChecks = {
  readonly besides: Database;
  readonly scannerFor?: ScannerFor | undefined;
};

/**
 * Reads a pack: one JSON object with `"whence": 1` (checked with the rules of the database), or JSON lines with `id`
 * and `vclaim`, `text` or `title`.
 *
 * @param checks called only for a Whence pack
 * @throws UserError that names the line, or lists every problem of a Whence pack
 */
export const readPack = (path: string, checks: () => PackChecks): PackFile => {
  const text = readText(path);
  if (!isWhencePack(text)) return readLines(path, text);
  const result = checkFiles([{ path, text }], checks());
  if (result.ok) return { kind: 'whence', database: result.database };
  throw new UserError(result.problems.map(problemInWords).join('\n'));
};

const databaseOf = (pack: PackFile): Database =>
  pack.kind === 'whence' ? pack.database : { records: [], concepts: [], outlets: [], parties: [] };

const refuseTwice = (seen: Set<string>, id: string): void => {
  if (seen.has(id)) throw new UserError(`"${id}" is in two packs: give one another id.`);
  seen.add(id);
};

/** The claims of packs that have only sentences. @throws UserError where one shares an id with a record or another */
export const importedIn = (
  database: Database,
  packs: readonly PackFile[],
): readonly ImportedClaim[] => {
  const seen = new Set<string>(database.records.map(({ id }) => id));
  const claims = packs.flatMap((pack) => (pack.kind === 'lines' ? pack.claims : []));
  for (const { id } of claims) refuseTwice(seen, id);
  return claims.map(({ imported }) => imported);
};

/** Adds the records of packs to a database. @throws UserError where two of them share an id */
export const withPacks = (bundled: Database, packs: readonly PackFile[]): Database => {
  const parts = [bundled, ...packs.map(databaseOf)];
  const all: Database = {
    records: parts.flatMap(({ records }) => records),
    concepts: parts.flatMap(({ concepts }) => concepts),
    outlets: parts.flatMap(({ outlets }) => outlets),
    parties: parts.flatMap(({ parties }) => parties),
  };
  for (const kind of ['records', 'concepts'] as const) {
    const seen = new Set<string>();
    for (const { id } of all[kind]) refuseTwice(seen, id);
  }
  return all;
};
