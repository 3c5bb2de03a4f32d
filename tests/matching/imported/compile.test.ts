import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileImported, compileInSteps } from '../../../src/matching/imported/compile.ts';
import { openImported } from '../../../src/matching/imported/open.ts';
import { createImportedScanner } from '../../../src/matching/imported/scanner.ts';
import { openTexts } from '../../../src/matching/imported/texts.ts';
import type { Lang } from '../../../src/model/brand.ts';
import { opened, pack, requestOf } from './sample.ts';

const CLAIMS = [
  { id: 'b', sentence: 'The harbour bridge will close for 40 days.', title: 'Bridge closes' },
  { id: 'a', sentence: 'Ferries are free on Sundays.', lang: 'en' as Lang, more: ['A subtitle'] },
];

const bytesOf = (buffer: ArrayBuffer): readonly number[] => [...new Uint8Array(buffer)];
const problemOf = (buffer: ArrayBuffer): string => {
  const result = openImported(buffer);
  return result.ok ? '' : result.problem;
};

/** How many matches a page gives, and what was found wrong, be it at opening or later. */
const scanOf = (index: ArrayBuffer, texts: ArrayBuffer, page: string) => {
  const openedIndex = openImported(index);
  const openedTexts = openTexts(texts);
  if (!openedIndex.ok) return { matches: 0, problem: openedIndex.problem };
  if (!openedTexts.ok) return { matches: 0, problem: openedTexts.problem };
  const scanner = createImportedScanner(openedIndex.index, openedTexts.texts);
  const matches = scanner.scan(requestOf(page)).flatMap((passage) => passage.matches).length;
  const problem = scanner.problem();
  return { matches, ...(problem !== undefined && { problem }) };
};

describe('an index of imported claims', () => {
  it('has the same bytes whatever the order of the claims', () => {
    fc.assert(
      fc.property(pack, (claims) => {
        const forth = compileImported(claims);
        const back = compileImported(claims.toReversed());
        expect(bytesOf(back.index)).toEqual(bytesOf(forth.index));
        expect(bytesOf(back.texts)).toEqual(bytesOf(forth.texts));
      }),
      { numRuns: 40 },
    );
  });

  it('gives back what it was made of, in the order of the ids', () => {
    const { texts, index } = opened(CLAIMS);
    expect([texts.at(0), texts.at(1)]).toEqual([CLAIMS[1], CLAIMS[0]]);
    expect(index.claimCount).toBe(2);
    expect(index.languageNames).toContain('en');
  });

  it('keeps one of two claims with one id', () => {
    const twice = [...CLAIMS, { id: 'a', sentence: 'Another sentence altogether.' }];
    expect(opened(twice).texts.count).toBe(2);
  });

  it('compiles no claims into an index that opens', () => {
    expect(opened([]).index.claimCount).toBe(0);
  });

  it('pauses while it compiles many', () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `${at}`, sentence: `Word ${at}` }));
    let pauses = 0;
    for (const _ of compileInSteps(many)) pauses += 1;
    expect(pauses).toBeGreaterThan(8);
  });

  it.each([
    ['nothing', new ArrayBuffer(0), /cut off/],
    ['its texts', compileImported(CLAIMS).texts, /columns instead/],
  ])('refuses %s with the reason', (_, buffer, reason) => {
    expect(problemOf(buffer)).toMatch(reason);
  });

  it('refuses an index or texts that were cut off', () => {
    const { index, texts } = compileImported(CLAIMS);
    expect(problemOf(index.slice(0, index.byteLength - 4))).toMatch(/cut off/);
    expect(openTexts(texts.slice(0, texts.byteLength - 4)).ok).toBe(false);
  });

  it('refuses an index or texts in which any bit has flipped, before a match is told', () => {
    const compiled = compileImported(CLAIMS);
    const page = CLAIMS.map(({ sentence }) => sentence).join(' ');
    expect(scanOf(compiled.index, compiled.texts, page)).toEqual({ matches: 2 });
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (place, isIndex) => {
        const copy = (isIndex ? compiled.index : compiled.texts).slice(0);
        const bytes = new Uint8Array(copy);
        const bit = place % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const { matches, problem } = isIndex
          ? scanOf(copy, compiled.texts, page)
          : scanOf(compiled.index, copy, page);
        expect(matches).toBe(0);
        expect(problem).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
