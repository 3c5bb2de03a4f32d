import { setImmediate } from 'node:timers/promises';
import { type CompiledImport, compileInSteps } from '../../../matching/imported/compile.ts';
import { openImported } from '../../../matching/imported/open.ts';
import { createImportedScanner } from '../../../matching/imported/scanner.ts';
import { openTexts } from '../../../matching/imported/texts.ts';
import { importedClaims } from '../engine/imported.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { compete } from '../rounds.ts';
import { runInSlices } from '../slices.ts';
import { median, spreadOf } from '../statistics.ts';
import { passOfPattern } from '../yardstick.ts';

const CLAIMS = 100_000;
const WHAT = 'index of 100,000 claims';

const bytesOf = (texts: readonly string[]): number => {
  const encoder = new TextEncoder();
  return texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
};

/** Opens an index and its texts. @throws Error where they cannot be opened: they were compiled just now */
const openScanner = ({ index, texts }: CompiledImport) => {
  const openedIndex = openImported(index);
  const openedTexts = openTexts(texts);
  if (!openedIndex.ok) throw new Error(openedIndex.problem);
  if (!openedTexts.ok) throw new Error(openedTexts.problem);
  return createImportedScanner(openedIndex.index, openedTexts.texts);
};

const NOTHING = { title: '', before: [], passages: [{ id: 0, text: 'Nothing.' }] };

/** Size of the index, and what it takes to build and to open it. */
export const indexCost: Job = {
  name: 'index.cost',
  what: WHAT,
  guard: { seconds: 240, megabytes: 4096 },
  unit: 's',
  goal: { most: 5 },
  run: async ({ quick }, material): Promise<readonly Figure[]> => {
    const claims = importedClaims(material.claims(CLAIMS));
    const lower = material.page(PAGE_LENGTH).toLowerCase();
    const { result, slices } = await runInSlices(compileInSteps(claims), async () => {
      await setImmediate();
    });
    const own = bytesOf(claims.flatMap(({ id, sentence, title }) => [id, sentence, title ?? '']));
    const times = compete(
      {
        r: () => passOfPattern(lower),
        open: () => (openScanner(result).problem() === undefined ? 1 : 0),
        check: () => openScanner(result).scan(NOTHING).length,
      },
      { rounds: quick ? 20 : 100, warmUp: 5, mostMs: 10_000 },
    );
    const r = median(times.r);
    const open = spreadOf(times.open);
    const check = spreadOf(times.check);
    return [
      {
        name: 'index.bytes',
        what: `${WHAT}: bytes a claim beyond its text`,
        unit: 'bytes',
        value: (result.index.byteLength + result.texts.byteLength - own) / CLAIMS,
        goal: { most: 80 },
        note: `scanned with ${(result.index.byteLength / 1e6).toFixed(1)} MB; texts apart, ${(result.texts.byteLength / 1e6).toFixed(1)} MB`,
      },
      {
        name: 'index.compile',
        what: `${WHAT}: compiled in`,
        unit: 's',
        value: slices.totalMs / 1000,
        goal: { most: 5 },
        beside: { value: slices.totalMs / r, unit: 'R' },
        note: `${slices.count} slices, the longest ${slices.longestMs.toFixed(0)} ms, 99 in 100 within ${slices.p99Ms.toFixed(1)} ms`,
      },
      {
        name: 'index.open',
        what: `${WHAT}: opened in`,
        unit: 'ms',
        value: open.median,
        spread: open,
        goal: { most: 1 },
        beside: { value: open.median / r, unit: 'R' },
        note: 'index and texts, the head of each checked',
      },
      {
        name: 'index.check',
        what: `${WHAT}: opened, every word of it checked and memory for scanning made, before the first scan, in`,
        unit: 'ms',
        value: check.median,
        spread: check,
        beside: { value: check.median / r, unit: 'R' },
        note: 'in steps of a few milliseconds',
      },
    ];
  },
};
