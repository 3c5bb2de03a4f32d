import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidateFinder } from '../../src/matching/candidates.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { requiredWeight } from '../../src/matching/levels.ts';
import { rowAt } from '../../src/matching/rows.ts';
import { openSnapshot, type Snapshot } from '../../src/matching/snapshot.ts';
import { sampleRecord } from './sample.ts';

const snapshotOf = (wordings: readonly string[]): Snapshot => {
  const records = wordings.map((wording, index) => sampleRecord(`r${index}`, [wording]));
  const opened = openSnapshot(compileSnapshot({ records, concepts: [] }));
  if (!opened.ok) throw new Error(opened.problem);
  return opened.snapshot;
};

/** Weight of what a window shares with a wording, a term as often as both have it. */
const sharedWeight = (snapshot: Snapshot, wording: Uint32Array, window: Int32Array): number => {
  const left = [...window];
  let shared = 0;
  for (const term of wording) {
    const at = left.indexOf(term);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += snapshot.termWeights[term] ?? 0;
  }
  return shared;
};

type Window = { readonly wording: number; readonly first: number; readonly last: number };

/** Every window of the text, up to twice as long as a wording, that shares enough with it. */
const naiveWindows = (snapshot: Snapshot, terms: Int32Array): readonly Window[] => {
  const found: Window[] = [];
  for (let wording = 0; wording < snapshot.wordings.count; wording++) {
    const units = rowAt(snapshot.wordings.units, wording);
    const weight = units.reduce((sum, term) => sum + (snapshot.termWeights[term] ?? 0), 0);
    for (let first = 0; first < terms.length; first++) {
      const last = Math.min(terms.length - 1, first + units.length * 2);
      const window = terms.subarray(first, last + 1);
      if (sharedWeight(snapshot, units, window) >= requiredWeight(weight))
        found.push({ wording, first, last });
    }
  }
  return found;
};

const VOCABULARY = 'volunteers korea conflict prepared builders the and part serious of help 7';
const word = fc.constantFrom(...VOCABULARY.split(' '));
const wordings = fc.array(
  fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 5 },
);
/** Texts as shares of the term space, so that they suit any index; the least are strangers. */
const shares = fc.array(fc.double({ min: -0.4, max: 0.999, noNaN: true }), { maxLength: 45 });
const termsFor = (snapshot: Snapshot, text: readonly number[]): Int32Array =>
  Int32Array.from(text, (share) =>
    share < 0 ? -1 : Math.floor(share * snapshot.termWeights.length),
  );

describe('the search for candidates', () => {
  it('misses no window that shares the required weight with a wording', () => {
    fc.assert(
      fc.property(wordings, shares, (texts, text) => {
        const snapshot = snapshotOf(texts);
        const terms = termsFor(snapshot, text);
        const found = createCandidateFinder(snapshot).find(terms, terms.length);
        for (const { wording, first, last } of naiveWindows(snapshot, terms)) {
          const overlaps = found.some(
            (one) => one.wording === wording && one.first <= last && first <= one.last,
          );
          expect([wording, first, overlaps]).toEqual([wording, first, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says there is one just where it finds one', () => {
    fc.assert(
      fc.property(wordings, shares, (texts, text) => {
        const snapshot = snapshotOf(texts);
        const terms = termsFor(snapshot, text);
        const finder = createCandidateFinder(snapshot);
        const found = finder.find(terms, terms.length);
        for (let wording = 0; wording < snapshot.wordings.count; wording++) {
          const has = finder.hasAny(terms, terms.length, (one) => one === wording);
          expect(has).toBe(found.some((one) => one.wording === wording));
        }
        expect(finder.hasAny(terms, terms.length, () => true)).toBe(found.length > 0);
      }),
      { numRuns: 150 },
    );
  });

  it('takes nothing from one text into the next', () => {
    fc.assert(
      fc.property(wordings, fc.array(shares, { maxLength: 5 }), (texts, pages) => {
        const snapshot = snapshotOf(texts);
        const used = createCandidateFinder(snapshot);
        for (const page of pages) {
          const terms = termsFor(snapshot, page);
          used.hasAny(terms, terms.length, () => true);
          const fresh = createCandidateFinder(snapshot);
          expect(used.find(terms, terms.length)).toEqual(fresh.find(terms, terms.length));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not put halves of a wording together that end one text and begin the next', () => {
    const snapshot = snapshotOf(['volunteers korea conflict prepared builders serious']);
    const finder = createCandidateFinder(snapshot);
    const units = Int32Array.from(rowAt(snapshot.wordings.units, 0));
    expect(finder.find(units.subarray(0, 2), 2)).toEqual([]);
    expect(finder.find(units.subarray(2, 4), 2)).toEqual([]);
    expect(finder.find(units, units.length)).toHaveLength(1);
  });
});
