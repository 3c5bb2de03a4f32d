import { analyse } from '../matching/analysis.ts';
import { compileSnapshot } from '../matching/compile.ts';
import { editsOver, type NamedEdit } from '../matching/edits/all.ts';
import { type Editable, editable, randomFor } from '../matching/edits/editable.ts';
import { createEngine } from '../matching/engine.ts';
import { createScanner, type Scanner } from '../matching/scanner.ts';
import { openSnapshot } from '../matching/snapshot.ts';
import type { Level, Match } from '../model/match.ts';
import type { ClaimRecord, Database, MutationKind } from '../model/record.ts';

/** The closest level at which an edited wording is found as a claim that its plain form is found as. */
export type FoundAt = Level | 'none';

/** One edited wording and what became of it. */
export type EditResult = {
  readonly edit: string;
  /** Whether the edited text still says the same. */
  readonly harmless: boolean;
  readonly claim: string;
  readonly lang: string;
  readonly page: string;
  readonly found: FoundAt;
  readonly match?: Match;
  /**
   * Marked though it says something else: the words changed are within the mark, and the match names no change that the
   * record tells of.
   */
  readonly unexplained: boolean;
};

/** Kinds of difference that make another statement. */
const OPPOSING: readonly MutationKind[] = ['number', 'unit', 'entity', 'negation'];

const CLOSENESS: readonly FoundAt[] = ['same-wording', 'variant', 'related', 'none'];

/** A page around a passage: its title names what the claim is about, as a page on the matter does. */
const scanPage = (scanner: Scanner, title: string, text: string): readonly Match[] =>
  scanner.scan({ title, before: [], passages: [{ id: 0, text }] })[0]?.matches ?? [];

const closest = (matches: readonly Match[], claims: ReadonlySet<string>): Match | undefined =>
  matches
    .filter(({ claim }) => claims.has(claim))
    .toSorted((a, b) => CLOSENESS.indexOf(a.level) - CLOSENESS.indexOf(b.level))[0];

/** Whether what an edit changed lies within a match, or touches it: from the first character that differs to the last. */
const touches = ({ start, end }: Match, plain: string, edited: string): boolean => {
  const shorter = Math.min(plain.length, edited.length);
  let from = 0;
  while (from < shorter && plain[from] === edited[from]) from += 1;
  let after = 0;
  while (after < shorter - from && plain.at(-1 - after) === edited.at(-1 - after)) after += 1;
  return from < end && edited.length - after > start;
};

const isUnexplained = (match: Match | undefined, plain: string, edited: string): boolean =>
  match !== undefined &&
  match.level !== 'related' &&
  touches(match, plain, edited) &&
  !match.differences.some(({ kind, known }) => known && OPPOSING.includes(kind));

const tryEdits = (
  scanner: Scanner,
  record: ClaimRecord,
  text: Editable,
  edits: readonly NamedEdit[],
): readonly EditResult[] => {
  const plain = scanPage(scanner, record.statement, text.page);
  const claims = new Set(plain.map(({ claim }) => claim));
  return edits.flatMap(({ name, harmless, edit }): readonly EditResult[] => {
    const page = edit(text, randomFor(`${name} ${text.page}`));
    if (page === undefined) return [];
    const match = closest(scanPage(scanner, record.statement, page), claims);
    const result = { edit: name, harmless, claim: record.id, lang: text.lang, page };
    const unexplained = !harmless && isUnexplained(match, text.page, page);
    return [{ ...result, unexplained, found: match?.level ?? 'none', ...(match && { match }) }];
  });
};

/**
 * Edits every wording of a database in every way and looks for it. The same database gives the same results. Each
 * text stands on a page of its own whose title is the record's statement.
 */
export const tryAllEdits = (database: Database): readonly EditResult[] => {
  const opened = openSnapshot(compileSnapshot(database));
  if (!opened.ok) throw new Error(`a snapshot just compiled cannot be opened: ${opened.problem}`);
  const { lexicon, snapshot } = createEngine(opened.snapshot);
  const scanner = createScanner(opened.snapshot);
  const byId = new Map(database.concepts.map((concept) => [concept.id, concept]));
  const concepts = snapshot.concepts.flatMap(({ id }) => byId.get(id) ?? []);
  const edits = editsOver(database.concepts);
  return database.records.flatMap((record) =>
    record.wordings.flatMap(({ text, lang }) =>
      tryEdits(scanner, record, editable(analyse(text, lexicon), lang, concepts), edits),
    ),
  );
};

const share = (part: number, all: number): string =>
  `${((100 * part) / Math.max(1, all)).toFixed(1)}%`;

/** The share found at each level, a line for each kind of edit, as a Markdown table. */
export const editsAsTable = (results: readonly EditResult[]): string => {
  const names = editsOver([]).map(({ name }) => name);
  const rows = names.map((name) => {
    const these = results.filter(({ edit }) => edit === name);
    const levels = CLOSENESS.map((level) =>
      share(these.filter(({ found }) => found === level).length, these.length),
    );
    const unexplained = these.some(({ harmless }) => harmless)
      ? '–'
      : share(these.filter((one) => one.unexplained).length, these.length);
    return `| ${[name, String(these.length), ...levels, unexplained].join(' | ')} |`;
  });
  return [
    '| kind of edit | texts | same wording | variant | related | none | unexplained |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
};
