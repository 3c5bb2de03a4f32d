import { compileInSteps } from '../../../matching/imported/compile.ts';
import type { ImportedClaim } from '../../../matching/imported/imported-claim.ts';
import { createScanner } from '../../../matching/scanner.ts';
import { openSnapshot } from '../../../matching/snapshot.ts';
import { openImportedScan, type Tier } from '../engine/imported.ts';
import { requestOf } from '../engine/request.ts';
import { compete } from '../rounds.ts';
import { runInSlices, type Slices } from '../slices.ts';
import { median } from '../statistics.ts';
import { passOfPattern } from '../yardstick.ts';

/** What is scanned for, and how. */
export type Kind = 'bundled' | Tier;

const bytes = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();
const text = async (path: string): Promise<string> => (await fetch(path)).text();

const openScan = async (kind: Kind): Promise<() => (page: string) => number> => {
  if (kind === 'bundled') {
    const buffer = await bytes('/bundled.bin');
    return () => {
      const opened = openSnapshot(buffer);
      if (!opened.ok) throw new Error(opened.problem);
      const scanner = createScanner(opened.snapshot);
      return (page) => scanner.scan(requestOf(page)).length;
    };
  }
  const index = await bytes('/imported.bin');
  const texts = await bytes('/imported-texts.bin');
  return () => {
    const { scan } = openImportedScan(index, texts);
    return (page) => scan(page, kind).size;
  };
};

/** Waits until a new tab has done what it does by itself, which would count as ours on a machine of two cores. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  }
};

/** Opens an index whose bytes are there and scans a page with it: the first time in this page's life. In ms. */
const scanCold = async (
  kind: Kind,
): Promise<{ readonly openMs: number; readonly scanMs: number }> => {
  const open = await openScan(kind);
  const page = await text('/page.txt');
  await settled();
  const began = performance.now();
  const scan = open();
  const opened = performance.now();
  scan(page);
  return { openMs: opened - began, scanMs: performance.now() - opened };
};

/** Scans again and again, in turn with the yardstick. */
const scanWarm = async (
  kind: Kind,
  rounds: number,
): Promise<{ readonly r: readonly number[]; readonly scan: readonly number[] }> => {
  const scan = (await openScan(kind))();
  const page = await text('/page.txt');
  const lower = page.toLowerCase();
  return compete(
    { r: () => passOfPattern(lower), scan: () => scan(page) },
    { rounds, warmUp: 20, mostMs: 20_000 },
  );
};

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    // Timers are held back by some ms; a message is not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Compiles the claims in slices; with R as it is just then, in ms. */
const compile = async (): Promise<Slices & { readonly indexBytes: number; readonly r: number }> => {
  const claims: readonly ImportedClaim[] = await (await fetch('/claims.json')).json();
  const { result, slices } = await runInSlices(compileInSteps(claims), nextTask);
  const lower = (await text('/page.txt')).toLowerCase();
  const { r } = compete(
    { r: () => passOfPattern(lower) },
    { rounds: 40, warmUp: 10, mostMs: 5_000 },
  );
  return { ...slices, indexBytes: result.index.byteLength, r: median(r) };
};

/** What the page of the laboratory can do. */
export type Laboratory = {
  readonly scanCold: typeof scanCold;
  readonly scanWarm: typeof scanWarm;
  readonly compile: typeof compile;
};

declare global {
  var laboratory: Laboratory;
}

globalThis.laboratory = { scanCold, scanWarm, compile };
