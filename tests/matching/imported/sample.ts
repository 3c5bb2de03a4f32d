import fc from 'fast-check';
import { compileImported } from '../../../src/matching/imported/compile.ts';
import type { ImportedClaim } from '../../../src/matching/imported/imported-claim.ts';
import { openImported } from '../../../src/matching/imported/open.ts';
import { createImportedScanner, type Tier } from '../../../src/matching/imported/scanner.ts';
import { openTexts } from '../../../src/matching/imported/texts.ts';
import type { Match } from '../../../src/model/match.ts';

export const opened = (claims: readonly ImportedClaim[]) => {
  const compiled = compileImported(claims);
  const index = openImported(compiled.index);
  const texts = openTexts(compiled.texts);
  if (!index.ok || !texts.ok) throw new Error('what was compiled cannot be opened');
  return { compiled, index: index.index, texts: texts.texts };
};

export const scannerOf = (claims: readonly ImportedClaim[]) => {
  const { index, texts } = opened(claims);
  return createImportedScanner(index, texts);
};

export const requestOf = (...passages: readonly string[]) => ({
  title: '',
  before: [],
  passages: passages.map((text, id) => ({ id, text })),
});

export const matchesIn = (
  claims: readonly ImportedClaim[],
  page: string,
  tier?: Tier,
): readonly Match[] =>
  scannerOf(claims)
    .scan(requestOf(page), tier)
    .flatMap(({ matches }) => matches);

/** A page with what each match covers in brackets, and its level behind. */
export const bracketed = (claims: readonly ImportedClaim[], page: string, tier?: Tier): string =>
  matchesIn(claims, page, tier)
    .toReversed()
    .reduce(
      (text, { start, end, level }) =>
        `${text.slice(0, start)}[${text.slice(start, end)}|${level}]${text.slice(end)}`,
      page,
    );

const syllables = ['ba', 'do', 'ki', 'lu', 'mer', 'nos', 'pra', 'tev', 'wil', 'zon'];
/** Made-up words that no list knows, so that each is a term; few, so that claims and pages share them. */
export const words = syllables.flatMap((a) => syllables.map((b) => `${a}${b}t`));

export const word = fc.constantFrom(...words);
export const sentence = fc
  .array(word, { minLength: 4, maxLength: 12 })
  .map((list) => list.join(' '));
export const pack = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((list) => list.map((text, at): ImportedClaim => ({ id: `c${at}`, sentence: text })));
