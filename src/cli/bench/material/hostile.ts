import type { Database } from '../../../model/record.ts';
import { createRandom, pick } from './random.ts';

/** Words of a database, to turn against it. */
export type OwnWords = {
  /** All words of its wordings, one after the other. */
  readonly words: readonly string[];
  /** Every form of its concepts. */
  readonly forms: readonly string[];
  readonly longestWording: string;
};

/** A kind of text made to make a scanner slow, of any length. */
export type Hostile = {
  readonly name: string;
  /** @param length about so many UTF-16 units */
  text(length: number, own: OwnWords): string;
};

const fill = (part: string, length: number): string =>
  part.repeat(Math.max(1, Math.ceil(length / part.length))).slice(0, length);

/** The same word over and over, all in one passage. */
const repeating = (name: string, word: (own: OwnWords) => string): Hostile => ({
  name,
  text: (length, own) => fill(`${word(own)} `, length),
});

/** Draws sentence after sentence. */
const drawn = (name: string, parts: (own: OwnWords) => readonly string[]): Hostile => ({
  name,
  text: (length, own) => {
    const random = createRandom(0xbad);
    const list = parts(own);
    const chosen: string[] = [];
    for (let size = 0; size < length; ) {
      const part = pick(random, list);
      chosen.push(part);
      size += part.length + 1;
    }
    return chosen.join(' ');
  },
});

const LONGEST_NEST = 200;

/** Each part many times, then the next: stretches from any of the first to any of the last lie in one another. */
const nested = (name: string, parts: readonly string[]): Hostile => ({
  name,
  text: (length) => {
    const times = Math.max(1, Math.min(LONGEST_NEST, Math.floor(length / 100)));
    return fill(parts.map((part) => `${part} `.repeat(times)).join(''), length);
  },
});

/** Takes the words out of a database. */
export const ownWordsOf = ({
  records,
  concepts,
}: Pick<Database, 'records' | 'concepts'>): OwnWords => {
  const wordings = records.flatMap((record) => record.wordings.map(({ text }) => text));
  return {
    words: wordings.flatMap((text) => text.match(/\p{L}+/gu) ?? []),
    forms: concepts
      .flatMap(({ forms }) => Object.values(forms).flat())
      .map((form) => form.replaceAll('*', '')),
    longestWording: wordings.toSorted((a, b) => b.length - a.length)[0] ?? 'a',
  };
};

/** Kinds of text that ask for more than they give. */
export const hostileTexts: readonly Hostile[] = [
  repeating('one short word', () => 'the'),
  repeating('one word of a claim', ({ words }) => words.find(({ length }) => length > 7) ?? 'a'),
  repeating('one form of a concept', ({ forms }) => forms.find((form) => / /.test(form)) ?? 'a'),
  repeating('one number', () => '100 000'),
  repeating('one character without spaces', () => '人'),
  repeating('one wording', ({ longestWording }) => longestWording),
  drawn('all words of claims everywhere', ({ words }) => words),
  drawn('all forms of concepts everywhere', ({ forms }) => forms),
  nested('cues in one another', ['100,000', 'volunteers', 'soldiers', 'North Korea', 'Ukraine']),
  { name: 'no space at all', text: (length) => 'a'.repeat(length) },
  { name: 'apostrophes and marks', text: (length) => fill("a'\u0301b\u200b", length) },
];
