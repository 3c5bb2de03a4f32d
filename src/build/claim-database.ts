import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSnapshot } from '../matching/compile.ts';
import type { Database } from '../model/record.ts';
import { BUNDLED_FILES } from '../packs/bundled-files.ts';
import { loadDatabase } from './read-database.ts';

const withoutSchema = <T extends { readonly $schema?: string }>({ $schema: _, ...rest }: T) => rest;

/** The database as one file: what the popup shows, and what an index can be rebuilt from. */
const bundle = (database: Database): string =>
  JSON.stringify({
    ...database,
    records: database.records.map(withoutSchema),
    concepts: database.concepts.map(withoutSchema),
  });

type Wxt = { readonly config: { readonly root: string; readonly wxtDir: string } };
type PublicFile = { readonly relativeDest: string } & (
  | { readonly absoluteSrc: string }
  | { readonly contents: string }
);

/**
 * Build hook: checks the bundled database, compiles it, and adds both forms to the extension's files.
 *
 * @throws with every problem of the database, so that a build never carries a bad record
 */
export const claimDatabase = (wxt: Wxt, files: PublicFile[]): void => {
  const loaded = loadDatabase(wxt.config.root, { format: false });
  if (!loaded.ok) {
    const lines = loaded.problems.map(({ file, pointer, what }) => `${file}${pointer}: ${what}`);
    throw new Error(
      `the claim database has problems ("npm run claims" tells more)\n${lines.join('\n')}`,
    );
  }
  const folder = join(wxt.config.wxtDir, 'claims');
  mkdirSync(folder, { recursive: true });
  const add = (name: string, contents: string | Uint8Array) => {
    writeFileSync(join(folder, name), contents);
    files.push({ relativeDest: name, absoluteSrc: join(folder, name) });
  };
  add(BUNDLED_FILES.snapshot, new Uint8Array(compileSnapshot(loaded.database)));
  add(BUNDLED_FILES.database, bundle(loaded.database));
};
