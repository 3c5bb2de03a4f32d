import { createRandom, pick, type Random } from './random.ts';

/** Words of an invented language, the frequent first; little words are English, so that stop words are what they are. */
export type Vocabulary = {
  /** A little word, the frequent more often. */
  little(random: Random): string;
  /** A word with a meaning, by the law of Zipf. */
  content(random: Random): string;
  /** A rarer word with a meaning, as a topic is made of. */
  special(random: Random): string;
  /** Words with a meaning, in falling order of how often they are drawn. */
  readonly words: readonly string[];
};

const LITTLE =
  'the of to and a in that is for on was with as it by said he at from are be has have his were not this will they but an or who their its had which one been more than we she would when there about up also her our can after if no you all over into could out other some so what most only two new last first between because during before those many under while being through against where may such very any how did these now him them then do my just'.split(
    ' ',
  );

const ONSETS = 'b br c ch cl d dr f g gr h j k l m n p pl pr r s sh sp st t th tr v w'.split(' ');
const NUCLEI = 'a e i o u a e i o u ea ou'.split(' ');
const CODAS = ' n r s t l m d ck nd nt st rd ng p'.split(' ');
const ENDINGS =
  ' ed ing er s es ly tion ment ness al ity ive ist ate ary ous able ers ings ism'.split(' ');

/** As many as 80,000 claims of fact-checkers hold, roughly. */
const WORDS = 60_000;

/** Every so manieth word is a name and has a capital. */
const NAME_EVERY = 8;

const spell = (random: Random, rank: number): string => {
  // Frequent words are short, in every language.
  const syllables = rank < 400 ? 1 : 1 + random.below(2);
  const body = Array.from({ length: syllables }, () => pick(random, ONSETS) + pick(random, NUCLEI));
  return body.join('') + pick(random, CODAS) + (rank < 2000 ? '' : pick(random, ENDINGS));
};

const spellAll = (): readonly string[] => {
  const random = createRandom(0x5eed);
  const words = new Set<string>();
  while (words.size < WORDS) {
    const word = spell(random, words.size);
    if (word.length > 2 && !LITTLE.includes(word)) words.add(word);
  }
  return [...words].map((word, rank) =>
    rank % NAME_EVERY === NAME_EVERY - 1 ? (word[0] ?? '').toUpperCase() + word.slice(1) : word,
  );
};

/** Sums of the weights 1 / (rank + shift): Zipf's law as Mandelbrot mended it. */
const cumulate = (count: number, shift: number): Float64Array => {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + shift);
    sums[rank] = sum;
  }
  return sums;
};

const draw = (random: Random, sums: Float64Array): number => {
  const wanted = random.next() * (sums.at(-1) ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Ranks from which on a word belongs to a topic. */
const COMMON = 500;

/** Makes the vocabulary; always the same. Takes some 0.1 s. */
export const createVocabulary = (): Vocabulary => {
  const words = spellAll();
  const little = cumulate(LITTLE.length, 2.7);
  const content = cumulate(words.length, 30);
  const special = cumulate(words.length - COMMON, COMMON);
  return {
    words,
    little: (random) => LITTLE[draw(random, little)] ?? 'the',
    content: (random) => words[draw(random, content)] ?? '',
    special: (random) => words[COMMON + draw(random, special)] ?? '',
  };
};
