import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the demo shows: a file, served from its folder on this machine, or an address. */
export type Target =
  | { readonly kind: 'file'; readonly folder: string; readonly name: string }
  | { readonly kind: 'address'; readonly address: string };

/** A target, or one sentence saying why there is none. */
export type ChosenTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: string };

const USAGE = 'npm start takes one page: npm start -- FILE-OR-URL (or nothing, for our sample).';

const sample = fileURLToPath(new URL('./sample/index.html', import.meta.url));

/**
 * Decides what to show from the words after `npm start --`: nothing means our own sample page.
 *
 * @param folder where relative files are looked for
 */
export const chooseTarget = (words: readonly string[], folder: string): ChosenTarget => {
  const [word = sample, ...more] = words;
  if (more.length > 0 || word === '' || word.startsWith('-')) return { ok: false, problem: USAGE };
  if (/^https?:\/\//i.test(word)) {
    return URL.canParse(word)
      ? { ok: true, target: { kind: 'address', address: new URL(word).href } }
      : { ok: false, problem: `${word} is not a complete address.` };
  }
  if (/^[a-z][a-z+.-]+:\/\//i.test(word)) {
    return { ok: false, problem: `${word} cannot be shown: Whence reads http and https pages.` };
  }
  const path = resolve(folder, word);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { ok: false, problem: `${word} does not exist (looked for ${path}).` };
  if (!stat.isFile()) return { ok: false, problem: `${word} is not a file; name an HTML page.` };
  return { ok: true, target: { kind: 'file', folder: dirname(path), name: basename(path) } };
};
