import { loadDatabase } from '../build/read-database.ts';
import type { Database } from '../model/record.ts';
import { UserError } from './command.ts';

/**
 * The database in the repository. Wordings are not tried out here: that is the business of `npm run claims`.
 *
 * @throws UserError where it has problems
 */
export const bundledDatabase = (root: string): Database => {
  const result = loadDatabase(root);
  if (result.ok) return result.database;
  const [first] = result.problems;
  throw new UserError(
    `The bundled database has ${result.problems.length} problems (first: ${first?.file}${first?.pointer && `#${first.pointer}`}: ${first?.what}); run "npm run claims".`,
  );
};
