import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { explainFailure, isInstalled } from '../../src/build/bootstrap.js';
import { projectRoot } from '../../src/build/programs.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bootstrap-'));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('whether packages have to be installed', () => {
  const project = (lock: string, stamp?: string): string => {
    const folder = newFolder();
    writeFileSync(join(folder, 'package-lock.json'), lock);
    mkdirSync(join(folder, 'node_modules'));
    if (stamp !== undefined) writeFileSync(join(folder, 'node_modules', '.whence-stamp'), stamp);
    return folder;
  };
  // SHA-256 of "{}".
  const hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

  it('is not so when they are those of the lock file', () => {
    expect(isInstalled(project('{}', `${hash}\n`))).toBe(true);
  });

  it('is so when the lock file has changed since', () => {
    expect(isInstalled(project('{"a":1}', `${hash}\n`))).toBe(false);
  });

  it('is so when the last installation did not end', () => {
    expect(isInstalled(project('{}'))).toBe(false);
  });
});

describe('a failed installation', () => {
  it('says in one sentence that the network is missing', () => {
    const log =
      'npm error code ENOTFOUND\nnpm error errno ENOTFOUND\nnpm error network request to …';
    const sentence = explainFailure(log, 1);
    expect(sentence).toContain('cannot be reached (ENOTFOUND)');
    expect(sentence).not.toContain('\n');
  });

  it('gives npm’s first line for anything else', () => {
    const log =
      'npm warn old\nnpm error code EUSAGE\nnpm error\nnpm error The lock file is wrong.\n';
    expect(explainFailure(log, 1)).toContain('(The lock file is wrong.)');
  });
});

describe('running a file', () => {
  const start = (code: string, ...words: readonly string[]) => {
    const file = join(newFolder(), 'file.ts');
    writeFileSync(file, code);
    const path = relative(projectRoot, file);
    return spawnSync('node', ['src/build/bootstrap.js', path, ...words], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
  };

  it('runs TypeScript on Node 24 and passes arguments and exit code', () => {
    const code =
      'const n: number = 7; console.log(process.version, process.argv.slice(2)); process.exit(n);';
    const { status, stdout } = start(code, 'a b', '--c');
    expect(stdout).toMatch(/^v24\./);
    expect(stdout).toContain("[ 'a b', '--c' ]");
    expect(status).toBe(7);
  });

  it('ends as a shell would tell it when a signal ended the file', () => {
    expect(start("process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1e3);").status).toBe(
      143,
    );
  });
});
