import { compileSnapshot } from '../../../matching/compile.ts';
import { compileImported } from '../../../matching/imported/compile.ts';
import { bundledDatabase } from '../../bundled.ts';
import { bundleOf } from '../browser/bundle.ts';
import { type Lab, type LabFile, type LabFiles, openLab } from '../browser/chromium.ts';
import type { Kind } from '../browser/lab.ts';
import { importedClaims } from '../engine/imported.ts';
import { CHROMIUM_PACE, type Figure } from '../figure.ts';
import type { Job, Setting } from '../job.ts';
import { type Material, PAGE_LENGTH } from '../material/material.ts';
import { median, quietRatio, spreadOf } from '../statistics.ts';

const CLAIMS = 100_000;

const BLANK = '<!doctype html><meta charset="utf-8"><title>bench</title>';

const makeFiles = async ({ root }: Setting, material: Material): Promise<LabFiles> => {
  const claims = importedClaims(material.claims(CLAIMS));
  const { index, texts } = compileImported(claims);
  const binary = (buffer: ArrayBuffer) => ({
    type: 'application/octet-stream',
    body: Buffer.from(buffer),
  });
  return new Map<string, LabFile>([
    ['/', { type: 'text/html', body: BLANK }],
    ['/lab.js', { type: 'text/javascript', body: (await bundleOf(root, 'lab.ts')).code }],
    ['/page.txt', { type: 'text/plain; charset=utf-8', body: material.page(PAGE_LENGTH) }],
    ['/claims.json', { type: 'application/json', body: JSON.stringify(claims) }],
    ['/bundled.bin', binary(compileSnapshot(bundledDatabase(root)))],
    ['/imported.bin', binary(index)],
    ['/imported-texts.bin', binary(texts)],
  ]);
};

const load = { url: '/lab.js', type: 'module' } as const;

const names: Readonly<Record<Kind, string>> = {
  bundled: 'bundled database',
  exact: '100,000 imported claims, exact',
  fuzzy: '100,000 imported claims, fuzzy',
};

const goals: Readonly<Record<Kind, number>> = { bundled: 0.6, exact: 0.7, fuzzy: 3 };

const scanFigures = async (lab: Lab, kind: Kind, quick: boolean): Promise<readonly Figure[]> => {
  const cold: { readonly openMs: number; readonly scanMs: number }[] = [];
  for (let time = 0; time < (quick ? 3 : 9); time++) {
    const one = await lab.inFreshPage(async (page) => {
      await page.addScriptTag(load);
      return page.evaluate((what) => globalThis.laboratory.scanCold(what), kind);
    });
    cold.push(one);
  }
  const warm = await lab.inFreshPage(async (page) => {
    await page.addScriptTag(load);
    return page.evaluate(([what, rounds]) => globalThis.laboratory.scanWarm(what, rounds), [
      kind,
      quick ? 30 : 150,
    ] as const);
  });
  const r = median(warm.r);
  const first = spreadOf(cold.map(({ openMs, scanMs }) => openMs + scanMs));
  const ratio = quietRatio(warm.scan, warm.r);
  return [
    {
      name: `chromium.${kind}.cold`,
      what: `Chromium, ${names[kind]}: opened and first scan after a cold start`,
      unit: 'ms',
      value: first.median,
      spread: first,
      goal: { most: 60 },
      beside: { value: first.median / r, unit: 'R' },
      pace: CHROMIUM_PACE,
      note: `${cold.length} fresh pages; opening ${median(cold.map(({ openMs }) => openMs)).toFixed(1)} ms of it`,
    },
    {
      name: `chromium.${kind}.warm`,
      what: `Chromium, ${names[kind]}: scan of 100 kB`,
      unit: 'R',
      value: ratio.value,
      spread: ratio.spread,
      goal: { most: goals[kind] },
      beside: { value: median(warm.scan), unit: 'ms' },
      note: `R is ${r.toFixed(2)} ms in Chromium ${lab.version}`,
    },
  ];
};

const compileFigures = async (lab: Lab): Promise<readonly Figure[]> => {
  const { totalMs, longestMs, p99Ms, count, r } = await lab.inFreshPage(async (page) => {
    await page.addScriptTag(load);
    return page.evaluate(() => globalThis.laboratory.compile());
  });
  return [
    {
      name: 'chromium.compile',
      what: 'Chromium, index of 100,000 claims: compiled in',
      unit: 's',
      value: totalMs / 1000,
      goal: { most: 5 },
      beside: { value: totalMs / r, unit: 'R' },
      pace: CHROMIUM_PACE,
      note: `${count} slices, 99 in 100 within ${p99Ms.toFixed(1)} ms`,
    },
    {
      name: 'chromium.compile.longest',
      what: 'Chromium, index of 100,000 claims: longest stretch without a pause',
      unit: 'ms',
      value: longestMs,
      note: 'in a worker nobody feels it',
    },
  ];
};

/** What readers have: the same in Chromium, in pages that nothing has run in before. */
export const chromiumJob: Job = {
  name: 'chromium',
  what: 'Chromium, first scan after a cold start',
  browser: true,
  guard: { seconds: 400, megabytes: 4096 },
  unit: 'ms',
  goal: { most: 60 },
  run: async (setting, material): Promise<readonly Figure[]> => {
    const lab = await openLab(await makeFiles(setting, material));
    try {
      const figures: Figure[] = [];
      for (const kind of ['bundled', 'exact', 'fuzzy'] as const) {
        figures.push(...(await scanFigures(lab, kind, setting.quick)));
      }
      return [...figures, ...(await compileFigures(lab))];
    } finally {
      await lab.close();
    }
  },
};
