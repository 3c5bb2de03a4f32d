import { readFileSync, statSync } from 'node:fs';
import { UserError } from './command.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the files in it',
  EACCES: 'it may not be read',
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
};

/** Reads a file, or standard input for `-`. @throws UserError where it cannot be read. */
export const readBytes = (path: string): Uint8Array => {
  try {
    if (path === '-') return readFileSync(0);
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path);
  } catch (error) {
    throw new UserError(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
};

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const DECLARED = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * Decodes a page or text: UTF-8 where the bytes are that (a byte order mark is left out), else the encoding that a
 * `<meta charset>` in the first 2,048 bytes names, else UTF-8 with replacement characters.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = DECLARED.exec(head)?.[1];
  const told = declared === undefined ? null : decode(bytes, declared);
  return told ?? new TextDecoder('utf-8').decode(bytes);
};

/** Reads a file of text. @throws UserError where it cannot be read. */
export const readText = (path: string): string => decodeText(readBytes(path));
