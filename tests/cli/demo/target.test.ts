import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../src/cli/demo/serve.ts';
import { chooseTarget } from '../../../src/cli/demo/target.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-demo-'));
writeFileSync(join(folder, 'page one.html'), '<!doctype html><p>Words</p>');
writeFileSync(join(folder, 'style.css'), 'p { color: black }');
afterAll(() => rmSync(folder, { recursive: true }));

describe('what the demo shows', () => {
  it('is our sample when nothing is named', () => {
    expect(chooseTarget([], folder)).toMatchObject({ ok: true, target: { name: 'index.html' } });
  });

  it('is a file, looked for where the person stands', () => {
    expect(chooseTarget(['page one.html'], folder)).toEqual({
      ok: true,
      target: { kind: 'file', folder, name: 'page one.html' },
    });
  });

  it('is an address', () => {
    expect(chooseTarget(['https://news.example/a'], folder)).toEqual({
      ok: true,
      target: { kind: 'address', address: 'https://news.example/a' },
    });
  });

  it.each([
    ['a file that is missing', ['gone.html'], 'gone.html does not exist'],
    ['a folder', ['.'], 'not a file'],
    ['an unknown option', ['--verbose'], 'takes one page'],
    ['two pages', ['a.html', 'b.html'], 'takes one page'],
    ['an address of another kind', ['ftp://news.example/a'], 'http and https'],
    ['half an address', ['https://'], 'not a complete address'],
  ])('is refused in one sentence: %s', (_, words, why) => {
    const chosen = chooseTarget(words, folder);
    if (chosen.ok) throw new Error('was not refused');
    expect(chosen.problem).toContain(why);
    expect(chosen.problem).not.toContain('\n');
  });
});

describe('a folder that is served', () => {
  it('gives its files, and nothing beside or above it', async () => {
    const { origin, close } = await serveFolder(folder);
    const get = async (path: string) => {
      const response = await fetch(`${origin}/${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await get('page%20one.html')).toEqual([200, 'text/html', '<!doctype html><p>Words</p>']);
    expect(await get('style.css')).toEqual([200, 'text/css', 'p { color: black }']);
    for (const path of ['', 'gone.html', '..%2f..%2fetc%2fpasswd', '%2e%2e/', '%ff', '%00']) {
      expect((await get(path))[0], path).toBe(404);
    }
    close();
  });
});
