import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProjectFile } from './dependencies.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The project's text files as git knows them, files that are new and not ignored among them. */
export const readProjectFiles = (): readonly ProjectFile[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\0')
    .filter((path) => /\.(ts|tsx|js|json|html|css|md|txt|yml)$|^\.ci\/|^\.gitignore$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), 'utf8') }];
      } catch {
        // Deleted, and git has not been told yet.
        return [];
      }
    });
