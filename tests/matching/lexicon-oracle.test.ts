import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/matching/compile-lexicon.ts';
import { createLexicon, type Lexicon } from '../../src/matching/lexicon.ts';
import { listOccurrences, type Occurrence } from '../../src/matching/occurrences.ts';
import type { Concept } from '../../src/model/record.ts';
import { normalise } from '../../src/text/normal.ts';
import { TokenKind, type Tokens, tokenise, tokenText } from '../../src/text/tokens.ts';
import { sampleConcept } from './sample.ts';

type Word = { readonly word: string; readonly isPrefix: boolean };

const ARABIC_PARTICLES = 'وال بال فال كال ولل لل ال و ف ب ل ك'.split(' ');
const SHORTEST_ARABIC = 3;
const HEBREW_PARTICLES =
  'וכש ומה ושל ושה כשה וה וב ול ומ וש וכ שה שב של שמ כש מה מש ו ה ב ל מ ש כ'.split(' ');
const SHORTEST_HEBREW = 4;
const WIDEST_GAP = 3;

const wordsOf = (form: string): readonly Word[] => {
  const { text } = normalise(form);
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, index) => ({
    word: tokenText(tokens, index),
    // A single character is a token whatever follows.
    isPrefix: text[tokens.ends[index] ?? 0] === '*' && tokens.kinds[index] !== TokenKind.single,
  }));
};

const isWord = (letters: string, { word, isPrefix }: Word): boolean =>
  isPrefix ? letters.startsWith(word) : letters === word;

const without = (token: string, particles: readonly string[], shortest: number) =>
  particles
    .filter((particle) => token.startsWith(particle))
    .map((particle) => token.slice(particle.length))
    .filter(({ length }) => length >= shortest);

/** What a token may be read as: itself, and in Arabic and Hebrew script what is left without a particle. */
const readings = (token: string): readonly string[] => [
  token,
  ...without(token, ARABIC_PARTICLES, SHORTEST_ARABIC),
  ...without(token, HEBREW_PARTICLES, SHORTEST_HEBREW),
];

const standsAt = (tokens: Tokens, first: number, words: readonly Word[]): boolean =>
  first + words.length <= tokens.count &&
  words.every((word, step) => {
    const at = first + step;
    const gap = (tokens.starts[at] ?? 0) - (tokens.ends[at - 1] ?? 0);
    const follows = step === 0 || (tokens.breaks[at] === 0 && gap <= WIDEST_GAP);
    return follows && readings(tokenText(tokens, at)).some((letters) => isWord(letters, word));
  });

/** Every form at every place. */
const naiveOccurrences = (concepts: readonly Concept[], tokens: Tokens): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  for (const [concept, { forms }] of concepts.entries()) {
    const distinct = new Map(
      Object.values(forms)
        .flat()
        .map((form) => [JSON.stringify(wordsOf(form)), wordsOf(form)]),
    );
    for (const words of distinct.values())
      for (let first = 0; first < tokens.count; first++)
        if (standsAt(tokens, first, words))
          found.push({ concept, first, last: first + words.length - 1 });
  }
  return found.sort((a, b) => a.first - b.first || a.last - b.last || a.concept - b.concept);
};

const lexiconOf = (concepts: readonly Concept[]): Lexicon =>
  createLexicon(compileLexicon(concepts, { textsWith: (word) => word.length % 3 }));

const WORDS =
  'north korea korean koreas ko kor volunteer volunteers the of l dpr جندي كوريا الجندي קוריאה בקוריאה והקוריאה קים הקים 志願 兵 ko';
const word = fc.constantFrom(...WORDS.split(' '));
const formWord = fc
  .tuple(word, fc.constantFrom('', '', '*'))
  .map(([letters, end]) => letters + end);
const form = fc
  .array(formWord, { minLength: 1, maxLength: 3 })
  // A form of one letter and an asterisk is none: the database refuses it.
  .filter((list) => !list.some((letters) => /^.\*$/u.test(letters)))
  .map((list) => list.join(' '));
const concepts = fc
  .array(fc.array(form, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map((forms, index) => sampleConcept(`c${index}`, ...forms)));

const pageWord = fc.oneof(
  word,
  fc.tuple(word, fc.constantFrom('s', 'n', 'x', 'ов')).map((parts) => parts.join('')),
  fc.constantFrom('والجندي', 'بكوريا', 'لكوري', "korea's", "l'korea", 'وال', '100', 'x'),
);
const gap = fc.constantFrom(' ', ' ', ' ', '-', ', ', ' – ', ' ... ', '. ', '\n', ' “', ' (* ');
const text = fc
  .array(fc.tuple(pageWord, gap), { maxLength: 25 })
  .map((list) => list.flat().join(''));

describe('a lexicon', () => {
  it('finds every form at every place where it stands, in order, whatever it has read before', () => {
    fc.assert(
      fc.property(concepts, fc.array(text, { minLength: 1, maxLength: 5 }), (known, texts) => {
        const lexicon = lexiconOf(known);
        // Twice: the second time all words are remembered.
        for (const page of [...texts, ...texts]) {
          const tokens = tokenise(normalise(page));
          const found = listOccurrences(lexicon.findConcepts(tokens));
          expect(found).toEqual(naiveOccurrences(known, tokens));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('promises every concept that it finds', () => {
    fc.assert(
      fc.property(concepts, text, (known, page) => {
        const lexicon = lexiconOf(known);
        const tokens = tokenise(normalise(page));
        const kept = new Set<number>();
        for (let index = 0; index < tokens.count; index++) {
          for (const { concept, distance, hash } of lexicon.promisesAt(tokens, index)) {
            const at = index + distance;
            const isArabic = /^[\u0600-\u06ff]/.test(tokenText(tokens, at));
            if (hash === 0 || tokens.hashes[at] === hash || isArabic) kept.add(concept);
          }
        }
        for (const { concept } of naiveOccurrences(known, tokens)) expect(kept).toContain(concept);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps to what is so after it has met more words than it remembers', () => {
    const known = [sampleConcept('a', 'volunteer*', 'north korea'), sampleConcept('b', 'korea')];
    const lexicon = lexiconOf(known);
    const page = 'volunteers from North Korea, unvolunteered koreas';
    const before = listOccurrences(lexicon.findConcepts(tokenise(normalise(page))));
    const strangers = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}w`);
    const many = `${strangers.join(' ')} ${strangers.map((end) => `volunteer${end}`).join(' ')}`;
    const letters = many.replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
    expect(lexicon.findConcepts(tokenise(letters)).count).toBeGreaterThanOrEqual(100_000);
    const tokens = tokenise(normalise(page));
    expect(listOccurrences(lexicon.findConcepts(tokens))).toEqual(before);
    expect(before).toEqual(naiveOccurrences(known, tokens));
  });
});
