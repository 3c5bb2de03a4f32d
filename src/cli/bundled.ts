import { loadDatabase } from '../build/read-database.ts';
import type { Database } from '../model/record.ts';
import { UserError } from './command.ts';

/**
 * The database in the repository. Its format and its wordings are not looked at here: that is the business of
 * `npm run claims`.
 *
 * @throws UserError where it has problems
 */
export const bundledDatabase = (root: string): Database => {
  const result = loadDatabase(root, { format: false });
  if (result.ok) return result.database;
  const [first] = result.problems;
  throw new UserError(
    `The bundled database has problems (${result.problems.length}), the first in ${first?.file}${first?.pointer && `#${first.pointer}`}: ${first?.what}. Run "npm run claims".`,
  );
};
