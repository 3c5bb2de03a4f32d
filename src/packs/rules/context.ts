import * as v from 'valibot';
import type { PassageMatches, ScanRequest } from '../../model/match.ts';
import type { ClaimRecord, Concept, Database, Outlet, Party } from '../../model/record.ts';
import { type Problem, pointer } from '../problem.ts';
import { ConceptSchema } from '../schema/concept.ts';
import { OutletSchema, PartySchema } from '../schema/outlets.ts';
import { ClaimRecordSchema } from '../schema/record.ts';
import { type ParsedFile, stem } from '../source.ts';

/** A value with the file and the pointer it stands at. */
export type Located<T> = { readonly file: string; readonly at: string; readonly value: T };

/** What the scanner of a database can do, as far as the rules need it. */
export type WordingScanner = { scan(request: ScanRequest): readonly PassageMatches[] };

/** Everything a rule may look at. Lists hold only what its schema accepts, so that rules can trust the types. */
export type RuleContext = {
  readonly files: readonly ParsedFile[];
  readonly claims: readonly Located<ClaimRecord>[];
  readonly concepts: readonly Located<Concept>[];
  readonly outlets: readonly Located<Outlet>[];
  readonly parties: readonly Located<Party>[];
  /** Ids that may be referred to: also those of files that have problems of their own, and of `besides`. */
  readonly known: { readonly [kind in Named]: ReadonlySet<string> };
  /** Concepts that serve another use than recognition, of the files and of `besides`: no cue may name them. */
  readonly servingOnly: ReadonlySet<string>;
  /** Finds claims in text; `null` where wordings cannot be tried out. */
  readonly scanner: WordingScanner | null;
};

/** Kinds of things that are referred to by id. */
export type Named = 'claims' | 'concepts' | 'outlets' | 'parties';

/** A check of the database: every problem it finds, in the order of the files. */
export type Rule = (context: RuleContext) => readonly Problem[];

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const items = (file: ParsedFile, key: string): readonly Located<unknown>[] => {
  const list = property(file.value, key);
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown, index) => ({
    file: file.path,
    at: pointer(key, index),
    value,
  }));
};

const found = (files: readonly ParsedFile[], kind: Named): readonly Located<unknown>[] =>
  files.flatMap((file) => {
    const whole = { file: file.path, at: '', value: file.value };
    if (file.kind === 'pack') return items(file, kind === 'claims' ? 'records' : kind);
    if (file.kind === 'outlets')
      return kind === 'claims' || kind === 'concepts' ? [] : items(file, kind);
    return `${file.kind}s` === kind ? [whole] : [];
  });

const accepted = <T>(
  all: readonly Located<unknown>[],
  schema: v.GenericSchema<unknown, T>,
): readonly Located<T>[] =>
  all.flatMap((one) => {
    const result = v.safeParse(schema, one.value);
    return result.success ? [{ ...one, value: result.output }] : [];
  });

const names = (files: readonly ParsedFile[], kind: Named, besides: Iterable<string>) => {
  const ids = found(files, kind).flatMap(({ file, at, value }) => {
    const id = property(value, 'id');
    return [...(at === '' ? [stem(file)] : []), ...(typeof id === 'string' ? [id] : [])];
  });
  return new Set([...besides, ...ids]);
};

const serving = (concepts: readonly Concept[]): readonly string[] =>
  concepts.filter(({ use }) => use !== undefined).map(({ id }) => id);

const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);

/** Sorts the values out of the files. `besides` is a database that the files may refer to. */
export const contextOf = (files: readonly ParsedFile[], besides?: Database): RuleContext => {
  const concepts = accepted<Concept>(found(files, 'concepts'), ConceptSchema);
  return {
    files,
    claims: accepted<ClaimRecord>(found(files, 'claims'), ClaimRecordSchema),
    concepts,
    outlets: accepted<Outlet>(found(files, 'outlets'), OutletSchema),
    parties: accepted<Party>(found(files, 'parties'), PartySchema),
    known: {
      claims: names(files, 'claims', ids(besides?.records)),
      concepts: names(files, 'concepts', ids(besides?.concepts)),
      outlets: names(files, 'outlets', ids(besides?.outlets)),
      parties: names(files, 'parties', ids(besides?.parties)),
    },
    servingOnly: new Set([
      ...serving(besides?.concepts ?? []),
      ...serving(concepts.map(({ value }) => value)),
    ]),
    scanner: null,
  };
};

/** Runs a check over each claim record; `at` makes pointers within the record's own file. */
export const forEachClaim =
  (
    check: (
      record: ClaimRecord,
      problem: (steps: readonly (string | number)[], what: string, fix: string) => Problem,
      context: RuleContext,
    ) => readonly Problem[],
  ): Rule =>
  (context) =>
    context.claims.flatMap(({ file, at, value }) =>
      check(
        value,
        (steps, what, fix) => ({ file, pointer: at + pointer(...steps), what, fix }),
        context,
      ),
    );
