import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatabaseFiles } from '../build/read-database.ts';
import type { Database } from '../model/record.ts';
import { checkFiles } from '../packs/check.ts';
import { fixFiles } from '../packs/fix.ts';
import { problemInWords } from '../packs/problem.ts';
import { jsonSchemaFiles } from '../packs/schema/json-schemas.ts';
import type { SourceFile } from '../packs/source.ts';
import { bundledDatabase } from './bundled.ts';
import type { Command } from './command.ts';
import { judgeMutations, mutationsInWords } from './mutations.ts';
import { scannerFor } from './scanner.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** How much the database holds, in one line. */
export const countsInWords = ({ records, concepts }: Database): string => {
  const total = (key: 'wordings' | 'cues' | 'appearances' | 'relays' | 'responses'): number =>
    records.reduce((sum, record) => sum + record[key].length, 0);
  return [
    count(records.length, 'record'),
    count(total('wordings'), 'wording'),
    count(total('cues'), 'cue'),
    count(total('appearances'), 'appearance'),
    count(total('relays'), 'relay'),
    count(total('responses'), 'response'),
    count(concepts.length, 'concept'),
  ].join(', ');
};

/** Writes beside the file and renames, so that a file is never left half written. */
const writeAtomically = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
};

const fixAll = (root: string, files: readonly SourceFile[]): number => {
  const changed = [...fixFiles(files), ...jsonSchemaFiles()];
  for (const { path, text } of changed) writeAtomically(join(root, path), text);
  return changed.length - jsonSchemaFiles().length;
};

const check = (root: string): number => {
  const files = readDatabaseFiles(root);
  const result = checkFiles(files, { scannerFor });
  if (result.ok) {
    console.log(`No problems. ${countsInWords(result.database)}.`);
    return 0;
  }
  for (const problem of result.problems) console.error(problemInWords(problem));
  const places = new Set(result.problems.map(({ file }) => file)).size;
  console.error(
    `\n${count(result.problems.length, 'problem')} in ${count(places, 'file')}, of ${count(files.length, 'file')}.`,
  );
  return 1;
};

/** Checks the bundled database and tells every problem; `--fix` first repairs what needs no judgement. */
export const claims: Command = {
  usage: `npm run claims -- [--fix] [--mutations]
      Checks every record, concept and outlet and tells all problems at once; --fix rewrites what can be repaired.
      --mutations instead holds what records state as mutations against the quotes at both ends of each relay.`,
  run: (args, { root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { fix: { type: 'boolean' }, mutations: { type: 'boolean' } },
    });
    if (values.mutations) {
      console.log(mutationsInWords(judgeMutations(bundledDatabase(root))));
      return 0;
    }
    if (values.fix) {
      const changed = fixAll(root, readDatabaseFiles(root));
      console.log(`Rewrote ${count(changed, 'file')}; the JSON schemas are up to date.`);
    }
    return check(root);
  },
};
