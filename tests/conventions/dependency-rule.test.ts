import { describe, expect, it } from 'vitest';
import { brokenDependencies, importsOf } from './dependencies.ts';
import { brokenHabits } from './habits.ts';
import { readProjectFiles } from './project-files.ts';

const files = readProjectFiles();
const inSrc = files.filter(({ path }) => /^(src|entrypoints)\/.*\.(ts|tsx|js)$/.test(path));

describe('the dependency rule', () => {
  it('holds in src/ and entrypoints/', () => {
    expect(inSrc.length).toBeGreaterThan(0);
    expect(brokenDependencies(inSrc)).toEqual([]);
  });

  it.each([
    ['src/text/normal.ts', "import { rank } from '../matching/rank.ts';", 'matching'],
    ['src/model/date.ts', "import type { A } from '../text/a.ts';", 'text'],
    [
      'src/matching/scanner.ts',
      "import browser from 'webextension-polyfill';",
      'webextension-polyfill',
    ],
    ['src/packs/check.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['src/page/read.ts', "export { tell } from '../messaging/messages.ts';", 'messaging'],
    ['src/ui/popup.tsx', "const late = () => import('../matching/scanner.ts');", 'matching'],
    ['src/citing/ris.ts', "import { h } from 'preact';", 'preact'],
    ['src/cli/scan.ts', "import { h } from '../../tests/support/web.ts';", 'tests'],
    ['src/stray.ts', "import { a } from './model/a.ts';", 'model'],
    ['src/page/paint.ts', "import {\n  a,\n  b,\n} from '../ui/a.ts';", 'ui'],
    ['src/page/paint.ts', "import '../ui/style.css';", 'ui'],
  ])('names %s when it breaks it', (path, text, culprit) => {
    const [found, ...more] = brokenDependencies([{ path, text }]);
    expect(found).toContain(path);
    expect(found).toContain(culprit);
    expect(more).toEqual([]);
  });

  it.each([
    ['src/matching/scanner.ts', "import { fold } from '../text/fold.ts';"],
    ['src/matching/scanner.ts', "import { b } from './b.ts';"],
    ['src/ui/trace.tsx', "import { render } from 'preact';"],
    ['entrypoints/background.ts', "import { start } from '../src/background/start.ts';"],
    ['src/text/fold.ts', "// import { a } from '../ui/a.ts';\nconst important = 'from here';"],
  ])('lets %s be when it keeps it', (path, text) => {
    expect(brokenDependencies([{ path, text }])).toEqual([]);
  });

  it('finds every way to import', () => {
    const text =
      "import a from './a.ts';\nimport type { B } from './b.ts';\nexport * from './c.ts';\nimport './d.ts';\nawait import('./e.ts');";
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts']);
  });
});

describe('the habits of the project', () => {
  it('are kept in every file', () => {
    expect(brokenHabits(files)).toEqual([]);
  });

  it.each([
    ['src/ui/card.tsx', 'host.innerHTML = text;', 'markup'],
    ['src/page/watch.ts', 'browser.runtime.sendMessage(1);', 'extension API'],
    ['src/matching/rank.ts', 'const x = 1;\n'.repeat(301), '301 lines'],
    ['src/cli/main.ts', `const folder = '/ho${'me'}/somebody/project';`, 'machine'],
  ])('names %s when it breaks one', (path, text, why) => {
    const found = brokenHabits([{ path, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(why);
  });

  it('leaves comments alone', () => {
    const text = '// never innerHTML\n/* nor browser.runtime */\nconst a = 1;\n';
    expect(brokenHabits([{ path: 'src/page/paint.ts', text }])).toEqual([]);
  });
});
