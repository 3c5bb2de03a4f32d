import { UserError } from './command.ts';
import { readText } from './input.ts';

/** A sentence to find claims for. */
export type Query = { readonly id: string; readonly text: string };

const HEADER = /^(?:qid|id|query[-_ ]?id|tweet[-_ ]?id|line[-_ ]?number|topic)$/i;

/**
 * Reads queries: a line each, id and text parted by a tab; a first line that names the columns and empty lines
 * are passed over, as is a line written twice; further tabs belong to the text.
 *
 * @throws UserError that names the line at fault
 */
export const readQueries = (path: string): readonly Query[] => {
  const queries: Query[] = [];
  const seen = new Map<string, string>();
  for (const [index, line] of readText(path).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const tab = line.indexOf('\t');
    const id = line.slice(0, tab).trim();
    if (tab === -1 || id === '') {
      throw new UserError(`${path}, line ${index + 1}: write an id, a tab and the text.`);
    }
    if (index === 0 && HEADER.test(id)) continue;
    if (/\s/.test(id)) {
      throw new UserError(`${path}, line ${index + 1}: the id "${id}" contains a space.`);
    }
    const text = line.slice(tab + 1);
    if (seen.get(id) === text) continue;
    if (seen.has(id)) {
      throw new UserError(
        `${path}, line ${index + 1}: the id "${id}" stands twice, with two texts.`,
      );
    }
    seen.set(id, text);
    queries.push({ id, text });
  }
  if (queries.length === 0) throw new UserError(`${path} holds no queries.`);
  return queries;
};
