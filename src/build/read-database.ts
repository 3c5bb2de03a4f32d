import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckOptions, type CheckResult, checkFiles } from '../packs/check.ts';
import { CLAIMS_FOLDER, CONCEPTS_FOLDER, OUTLETS_FILE, type SourceFile } from '../packs/source.ts';

const jsonFilesIn = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);

/**
 * Reads the source files of the bundled database, in a fixed order: claims, concepts, outlets.
 *
 * @param root folder of the repository
 * @throws where a folder or file cannot be read
 */
export const readDatabaseFiles = (root: string): readonly SourceFile[] =>
  [...jsonFilesIn(root, CLAIMS_FOLDER), ...jsonFilesIn(root, CONCEPTS_FOLDER), OUTLETS_FILE].map(
    (path) => ({ path, text: readFileSync(join(root, path), 'utf8') }),
  );

/** Reads the bundled database and checks it with every rule. */
export const loadDatabase = (root: string, options: CheckOptions = {}): CheckResult =>
  checkFiles(readDatabaseFiles(root), options);
