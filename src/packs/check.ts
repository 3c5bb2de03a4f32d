import { FORBIDDING } from '../matching/snapshot.ts';
import type { ClaimRecord, Cue, Database } from '../model/record.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules/all.ts';
import { contextOf, type RuleContext, type WordingScanner } from './rules/context.ts';
import { formatIsCanonical } from './rules/format.ts';
import { type ParsedFile, parseFile, type SourceFile } from './source.ts';

/** Makes a scanner for records and concepts. */
export type ScannerFor = (database: Pick<Database, 'records' | 'concepts'>) => WordingScanner;

/** What a check may use besides the files. */
export type CheckOptions = {
  /** A database that the files may refer to: the bundled one, for a pack. */
  readonly besides?: Database;
  /** Makes a scanner for the records, to try out wordings; without it they are not tried. */
  readonly scannerFor?: ScannerFor | undefined;
  /** Whether the way of writing counts too; default true. Without it, data half edited can be used at once. */
  readonly format?: boolean;
};

/** What checking gives: the database, or every problem at once. */
export type CheckResult =
  | { readonly ok: true; readonly database: Database }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const unreadable = (files: readonly SourceFile[]) => {
  const parsed: ParsedFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const result = parseFile(file);
    if (result.ok) {
      parsed.push(result.file);
      continue;
    }
    const { line, column, what } = result.fault;
    problems.push({
      file: file.path,
      pointer: '',
      what: `invalid JSON at line ${line}, column ${column}: ${what}`,
      fix: 'mend the JSON there',
    });
  }
  return { parsed, problems };
};

/** The values that passed their schemas, in the order of their ids. */
const databaseOf = (context: RuleContext): Database => {
  const sorted = <T extends { readonly id: string }>(all: readonly { readonly value: T }[]) =>
    all.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    records: sorted(context.claims),
    concepts: sorted(context.concepts),
    outlets: sorted(context.outlets),
    parties: sorted(context.parties),
  };
};

/** The record without cues and subjects that name what is not there; a rule of its own complains of those. */
const soundTerms = (record: ClaimRecord, concepts: ReadonlySet<string>): ClaimRecord => {
  const isSound = (terms: Cue['all']): boolean =>
    terms.flat().every((term) => term.startsWith('=') || concepts.has(term));
  return {
    ...record,
    about: (record.about ?? []).filter((terms) => isSound([terms])),
    cues: record.cues.filter((cue) =>
      isSound([
        ...cue.all,
        ...(cue.near ?? []),
        ...FORBIDDING.flatMap((place) => cue[place] ?? []),
      ]),
    ),
  };
};

const uniqueById = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const scannerOf = (database: Database, { besides, scannerFor }: CheckOptions) => {
  const concepts = uniqueById([...(besides?.concepts ?? []), ...database.concepts]);
  const known = new Set<string>(
    concepts.filter(({ use }) => use === undefined).map(({ id }) => id),
  );
  const records = uniqueById([...(besides?.records ?? []), ...database.records]);
  const usable = records.map((record) => soundTerms(record, known));
  return scannerFor?.({ records: usable, concepts }) ?? null;
};

const rulesFor = ({ format = true }: CheckOptions) =>
  format ? rules : rules.filter((rule) => rule !== formatIsCanonical);

/**
 * Reads data files and runs every rule over them. Problems are told file by file in the order given, all at once;
 * a file that is not JSON, or not of its shape, does not hide the problems of the others.
 */
export const checkFiles = (
  files: readonly SourceFile[],
  options: CheckOptions = {},
): CheckResult => {
  const { parsed, problems } = unreadable(files);
  const context = contextOf(parsed, options.besides);
  const database = databaseOf(context);
  const withScanner = { ...context, scanner: scannerOf(database, options) };
  const all = [...problems, ...rulesFor(options).flatMap((rule) => rule(withScanner))];
  if (all.length === 0) return { ok: true, database };
  const place = new Map(files.map(({ path }, index) => [path, index]));
  const byFile = (a: Problem, b: Problem) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0);
  return { ok: false, problems: all.sort(byFile) };
};
