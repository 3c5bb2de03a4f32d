import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../src/matching/drain.ts';
import { createAccumulator } from '../../../src/matching/imported/accumulate.ts';
import { NO_PREDICATE, needOf } from '../../../src/matching/imported/format.ts';
import type { ImportedIndex } from '../../../src/matching/imported/open.ts';
import { createTermReader, type PageTerms } from '../../../src/matching/imported/page-terms.ts';
import { normalise } from '../../../src/text/normal.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { opened, pack, word } from './sample.ts';

const weigh = (index: ImportedIndex, terms: Iterable<number>): number =>
  [...terms].reduce((sum, term) => sum + ((index.termWeights[term] ?? 0) & ~NO_PREDICATE), 0);

const termsOf = (index: ImportedIndex, claim: number): ReadonlySet<number> =>
  new Set(
    index.sentenceTerms.subarray(index.sentenceStarts[claim], index.sentenceStarts[claim + 1]),
  );

/** The coverage rule, window by window: every window that holds the need of a claim. */
const windowsOf = (index: ImportedIndex, page: PageTerms, claim: number) => {
  const terms = termsOf(index, claim);
  const need = needOf(weigh(index, terms), terms.size);
  const longest = index.windows[claim] ?? 0;
  const found: { first: number; last: number }[] = [];
  for (let first = 0; first < page.count; first++) {
    const last = Math.min(page.count, first + longest) - 1;
    const held = new Set(page.terms.subarray(first, last + 1));
    if (
      weigh(
        index,
        [...terms].filter((term) => held.has(term)),
      ) >= need
    )
      found.push({ first, last });
  }
  return found;
};

const page = fc.array(fc.oneof(word, fc.constant('stray')), { maxLength: 400 });

describe('the weighted prefix filter', () => {
  it('misses no window that holds the need of a claim', () => {
    fc.assert(
      fc.property(pack, page, fc.nat(8), (claims, filler, spoiled) => {
        const { index } = opened(claims);
        // A page that holds claims with words left out, so that windows near the need are common.
        const planted = claims.flatMap(({ sentence }, at) => [
          ...filler.slice(at * 9, at * 9 + 9),
          ...sentence.split(' ').filter((_, place) => (place + at) % (spoiled + 2) !== 0),
        ]);
        const read = createTermReader(index).read(
          tokenise(normalise([...planted, ...filler].join(' '))),
        );
        const accumulator = createAccumulator(index);
        const candidates = drain(accumulator.find(read));
        for (let claim = 0; claim < index.claimCount; claim++) {
          if (index.thresholds[claim] === 0) continue;
          for (const { first, last } of windowsOf(index, read, claim)) {
            // Of several windows close together the one that holds most stands for all.
            const reach = index.windows[claim] ?? 0;
            const stands = candidates.some(
              (one) =>
                one.claim === claim && one.first <= last + reach && one.last >= first - reach,
            );
            expect(stands, `claim ${claim}, tokens ${first} to ${last}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives no candidate that holds less than the need', () => {
    fc.assert(
      fc.property(pack, page, (claims, text) => {
        const { index } = opened(claims);
        const read = createTermReader(index).read(tokenise(normalise(text.join(' '))));
        for (const { claim, first, last } of drain(createAccumulator(index).find(read))) {
          const terms = termsOf(index, claim);
          const held = new Set(read.terms.subarray(first, last + 1));
          const weight = weigh(
            index,
            [...terms].filter((term) => held.has(term)),
          );
          expect(weight).toBeGreaterThanOrEqual(needOf(weigh(index, terms), terms.size));
          expect(last - first).toBeLessThan(index.windows[claim] ?? 0);
        }
      }),
    );
  });

  it('pauses on a page that is all anchors, however long', () => {
    const claims = [{ id: 'a', sentence: 'badot kilut mernost pratevt wilzont zonbat' }];
    const { index } = opened(claims);
    const text = 'badot kilut '.repeat(60_000);
    const read = createTermReader(index).read(tokenise(normalise(text)));
    const steps = createAccumulator(index).find(read);
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(0);
  });
});
