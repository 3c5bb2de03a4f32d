import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page saved as it was served. */
export type SavedPage = { readonly name: string; readonly path: string };

/** The saved pages in a folder, or the file itself; in order of their names. */
export function findSaved(path: string): readonly SavedPage[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files
    .filter((file) => /\.html?(\.gz)?$/i.test(file))
    .map((file) => ({ name: basename(file).replace(/\.html?(\.gz)?$/i, ''), path: file }));
}

/** The page's text, decoded by what it says of its own encoding; UTF-8 where that is nothing known. */
export function readSaved({ path }: SavedPage): string {
  const raw = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  // As the HTML standard does, the first kilobyte is searched; its names are ASCII in every encoding pages use.
  const start = bytes.subarray(0, 1024).toString('latin1');
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
