import { createRandom, pick, type Random } from './random.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A claim as a feed of claim reviews has it. */
export type BenchClaim = {
  readonly id: string;
  /** The review's headline: on the same topic, in other words. */
  readonly title: string;
  /** The claim in one sentence. */
  readonly text: string;
};

/** Words that go together. */
type Topic = readonly string[];

const TOPICS = 1500;
const WORDS_OF_TOPIC = 40;

/** Share of little words in running English. */
const LITTLE_SHARE = 0.45;
/** One word in fifteen of a fact-checked claim is a number, about one a claim. */
const NUMBER_SHARE = 0.06;
/** Share of words with a meaning that come from the topic. */
const TOPIC_SHARE = 0.5;

/** Share of paragraphs that quote somebody. */
const QUOTING_SHARE = 0.3;

const number = (random: Random): string => {
  const kind = random.below(5);
  if (kind === 0) return String(1990 + random.below(36));
  if (kind === 1) return `${random.below(100)} percent`;
  if (kind === 2) return `$${1 + random.below(900)} million`;
  if (kind === 3) return (1000 + random.below(900_000)).toLocaleString('en-US');
  return String(2 + random.below(60));
};

/**
 * How reviewed claims begin, and which share of them: about as in feeds, where a quarter begin with one and the same
 * word. Whoever compares beginnings first must not have it easier than there.
 */
const OPENINGS: readonly (readonly [share: number, words: string])[] = [
  [0.14, 'says'],
  [0.08, 'the'],
  [0.07, 'a'],
  [0.05, 'a photograph shows'],
  [0.03, 'a video shows'],
  [0.03, 'says the'],
  [0.03, 'in'],
  [0.02, 'an'],
  [0.02, 'we'],
];

const opening = (random: Random): readonly string[] => {
  let left = random.next();
  const found = OPENINGS.find(([share]) => {
    left -= share;
    return left < 0;
  });
  return found?.[1].split(' ') ?? [];
};

/** Puts a stretch of some words between the marks that newspapers set; plain text has them all over. */
const quoted = (random: Random, words: readonly string[]): readonly string[] => {
  const first = random.below(Math.max(1, words.length - 6));
  const last = Math.min(words.length - 1, first + 2 + random.below(8));
  return words.map((word, at) => `${at === first ? '“' : ''}${word}${at === last ? '”' : ''}`);
};

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const sentence = (
  words: Vocabulary,
  random: Random,
  topic: Topic,
  length: number,
  littleShare = LITTLE_SHARE,
  beginning: readonly string[] = [],
): string => {
  const drawn = [...beginning];
  while (drawn.length < length) {
    if (random.chance(littleShare)) drawn.push(words.little(random));
    else if (random.chance(NUMBER_SHARE)) drawn.push(number(random));
    else drawn.push(random.chance(TOPIC_SHARE) ? pick(random, topic) : words.content(random));
    const last = drawn.length - 1;
    if (last > 2 && last < length - 3 && random.chance(0.06)) drawn[last] += ',';
  }
  return `${capitalised(drawn.join(' '))}.`;
};

/** Claims and pages of an invented language that have the statistics of real ones; always the same for a seed. */
export type Prose = {
  /** The first `count` claims; more of them begin with the same. Sentences have 15 tokens on average. */
  claims(count: number): readonly BenchClaim[];
  /** An article of about `length` UTF-16 units on four of the claims' topics, one paragraph a line. */
  page(length: number, seed: number): string;
  /** A word with a meaning, to put into a sentence. */
  word(random: Random): string;
};

const createTopics = (words: Vocabulary): readonly Topic[] => {
  const random = createRandom(0x70b1c);
  return Array.from({ length: TOPICS }, () =>
    Array.from({ length: WORDS_OF_TOPIC }, () => words.special(random)),
  );
};

const writeClaim = (words: Vocabulary, topics: readonly Topic[], index: number): BenchClaim => {
  // A seed of its own for each, so that the first thousand are the same whatever the count.
  const random = createRandom(Math.imul(index + 1, 0x9e3779b1));
  const topic = pick(random, topics);
  const length = 7 + random.below(9) + random.below(9);
  return {
    id: `claim-${String(index).padStart(6, '0')}`,
    text: sentence(words, random, topic, length, LITTLE_SHARE, opening(random)),
    title: sentence(words, random, topic, 6 + random.below(6), 0.25).slice(0, -1),
  };
};

/** Makes the language and its topics. */
export const createProse = (): Prose => {
  const words = createVocabulary();
  const topics = createTopics(words);
  const written: BenchClaim[] = [];
  return {
    word: (random) => words.content(random),
    claims: (count) => {
      while (written.length < count) written.push(writeClaim(words, topics, written.length));
      return written.slice(0, count);
    },
    page: (length, seed) => {
      const random = createRandom(seed);
      const own = Array.from({ length: 4 }, () => pick(random, topics));
      const paragraphs = [sentence(words, random, pick(random, own), 9).slice(0, -1)];
      let size = paragraphs[0]?.length ?? 0;
      while (size < length) {
        const paragraph = Array.from({ length: 2 + random.below(5) }, () =>
          sentence(words, random, pick(random, own), 10 + random.below(12) + random.below(12)),
        ).join(' ');
        paragraphs.push(
          random.chance(QUOTING_SHARE) ? quoted(random, paragraph.split(' ')).join(' ') : paragraph,
        );
        size += paragraph.length + 1;
      }
      return paragraphs.join('\n');
    },
  };
};
