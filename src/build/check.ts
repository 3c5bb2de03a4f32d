// `npm test`: everything that has to hold before a change is published, one step after the other. A step that
// fails does not stop the rest, so that one run shows all there is to mend.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowser } from './browsers/provide.ts';
import { readLintReport, readVitestReport, type StepResult, summarise } from './check-results.ts';
import { packageProgram, projectRoot, runNode } from './programs.ts';

type Step = { readonly name: string; readonly run: () => Promise<StepResult> };

const reports = join(projectRoot, 'node_modules', '.cache', 'whence-check');

const wxt = (...words: readonly string[]) => runNode([packageProgram('wxt', 'wxt'), ...words]);

const checkTypes = async (): Promise<StepResult> => {
  const prepared = await wxt('prepare');
  return prepared.ok ? runNode([packageProgram('typescript', 'tsc'), '--noEmit']) : prepared;
};

const runTests = async (
  report: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<StepResult> => {
  const file = join(reports, `${report}.json`);
  rmSync(file, { force: true });
  const outcome = await runNode(
    [
      packageProgram('vitest', 'vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...words,
    ],
    environment,
  );
  if (!existsSync(file)) return { ...outcome, ok: false };
  return { ...outcome, tests: readVitestReport(readFileSync(file, 'utf8')) };
};

const lintFirefoxBuild = async (): Promise<StepResult> => {
  const { output } = await runNode([
    packageProgram('web-ext', 'web-ext'),
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
    '--no-config-discovery',
  ]);
  const start = output.indexOf('{"');
  return start < 0 ? { ok: false, output } : readLintReport(output.slice(start));
};

const runBrowserTests = async (): Promise<StepResult> => {
  const chromium = await provideBrowser('chromium');
  const firefox = await provideBrowser('firefox');
  if (!chromium.ok) return { ok: false, output: chromium.problem };
  if (!firefox.ok) return { ok: false, output: firefox.problem };
  return runTests('e2e', ['--config=tests/e2e/vitest.config.ts'], {
    WHENCE_CHROMIUM: chromium.path,
    WHENCE_FIREFOX: firefox.path,
  });
};

const steps: readonly Step[] = [
  {
    name: 'Format and lint (Biome)',
    run: () => runNode([packageProgram('@biomejs/biome', 'biome'), 'ci', '.']),
  },
  { name: 'Types (TypeScript)', run: checkTypes },
  { name: 'Unit and property tests (Vitest)', run: () => runTests('unit', []) },
  { name: 'Claim database', run: () => runNode(['src/cli/main.ts', 'claims']) },
  { name: 'Build for Chrome', run: () => wxt('build', '--mv3') },
  { name: 'Build for Firefox', run: () => wxt('build', '-b', 'firefox', '--mv3') },
  { name: 'Build for Edge', run: () => wxt('build', '-b', 'edge', '--mv3') },
  { name: 'Firefox build by the rules of its store (web-ext lint)', run: lintFirefoxBuild },
  { name: 'End to end in Chromium and Firefox', run: runBrowserTests },
];

const takeStep = async (step: Step): Promise<StepResult> => {
  process.stdout.write(`${step.name} … `);
  const began = Date.now();
  const result = await step.run().catch(
    (error: unknown): StepResult => ({
      ok: false,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const tests = result.tests
    ? `, ${result.tests.passed} passed, ${result.tests.failed} failed`
    : '';
  process.stdout.write(`${result.ok ? 'ok' : 'FAILED'} (${seconds} s${tests})\n`);
  if (!result.ok) process.stdout.write(`${result.output.trimEnd()}\n\n`);
  return result;
};

mkdirSync(reports, { recursive: true });
const began = Date.now();
const results: StepResult[] = [];
for (const step of steps) results.push(await takeStep(step));
const { passed, failed } = summarise(results);
const failing = steps.filter((_, index) => !results[index]?.ok).map((step) => step.name);
process.stdout.write(`\n${((Date.now() - began) / 1000).toFixed(0)} s in all\n`);
if (failing.length > 0) process.stdout.write(`Failed: ${failing.join('; ')}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failing.length > 0 ? 1 : 0;
