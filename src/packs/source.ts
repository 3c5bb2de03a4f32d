import type * as v from 'valibot';
import { type JsonFault, readJson } from './json.ts';
import { ConceptSchema } from './schema/concept.ts';
import { OutletsSchema } from './schema/outlets.ts';
import { PackSchema } from './schema/pack.ts';
import { ClaimRecordSchema } from './schema/record.ts';

/** A file of the database as it lies on disk. `path` is relative to the root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a data file holds. */
export type SourceKind = 'claim' | 'concept' | 'outlets' | 'pack';

/** A file whose JSON could be read. */
export type ParsedFile = SourceFile & { readonly kind: SourceKind; readonly value: unknown };

/** Where the database lies, from the root of the repository. */
export const CLAIMS_FOLDER = 'assets/claims';
/** Folder of the concepts. */
export const CONCEPTS_FOLDER = 'assets/concepts';
/** File of the outlets and parties. */
export const OUTLETS_FILE = 'assets/outlets.json';

/** The schema of each kind of file. */
export const schemaOf = {
  claim: ClaimRecordSchema,
  concept: ConceptSchema,
  outlets: OutletsSchema,
  pack: PackSchema,
} as const satisfies { readonly [kind in SourceKind]: v.GenericSchema };

/** What `$schema` must say in each kind of file; packs have none. */
export const schemaAddressOf: { readonly [kind in Exclude<SourceKind, 'pack'>]: string } = {
  claim: '../../src/packs/schema/claim.schema.json',
  concept: '../../src/packs/schema/concept.schema.json',
  outlets: '../src/packs/schema/outlets.schema.json',
};

/** What a file holds, by its path; anything outside the database's folders is taken for a pack. */
export const kindOf = (path: string): SourceKind => {
  if (path === OUTLETS_FILE) return 'outlets';
  if (path.startsWith(`${CLAIMS_FOLDER}/`)) return 'claim';
  if (path.startsWith(`${CONCEPTS_FOLDER}/`)) return 'concept';
  return 'pack';
};

/** The name of a file without folder and `.json`. */
export const stem = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');

/** Reads the JSON of a file; a byte order mark at the start is no fault. */
export const parseFile = (
  file: SourceFile,
):
  | { readonly ok: true; readonly file: ParsedFile }
  | { readonly ok: false; readonly fault: JsonFault } => {
  const result = readJson(file.text.replace(/^\uFEFF/, ''));
  if (!result.ok) return result;
  return { ok: true, file: { ...file, kind: kindOf(file.path), value: result.value } };
};
