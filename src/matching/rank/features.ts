import { type Agreement, createAgreements } from './agreement.ts';
import { dayNamed } from './days.ts';
import { feedbackTerms } from './feedback.ts';
import { FULL_IMPACT, impactIn, RARITY_UNIT } from './postings.ts';
import type { Query, QueryWord } from './query.ts';
import type { RankIndex } from './rank-index.ts';
import type { Found } from './search.ts';

/** What is looked at when the best texts are ranked anew, each near 0 to 1. */
export const FEATURES = [
  /** The sum of what the terms agree by; its share of the greatest; the same of what is said and not signed. */
  'sum',
  'share',
  'said',
  /** 1 for the first, 1/2 for the second, and so on. */
  'place',
  /** Share of the sentence's, of the headline's rarity that the query has. */
  'sentence',
  'headline',
  /** The same by exact spelling, by names only, and by groups of four letters. */
  'spelled',
  'names',
  'letters',
  'headlineLetters',
  /** Rarity that agrees, by length: says a lot in few words. */
  'dense',
  'headlineDense',
  /** The best sentence of the query alone. */
  'oneSentence',
  /** Share of neighbouring agreeing words that stand in the same order. */
  'order',
  /** Share of the sentence's numbers that the query has; a half without numbers. */
  'numbers',
  /** What the first five have in common and the query lacks (pseudo relevance feedback). */
  'feedback',
  'length',
  /** Published about when the query says; long before or after. */
  'near',
  'far',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Rarity of a term in at most one text of a pack of some size: about 10 in natural units. */
const RARE = 10;
const SUM_SCALE = 10 * RARITY_UNIT * FULL_IMPACT * 25;
const DENSE_SMOOTHING = 4;
/** Fact-checks come some days after what they check. */
const USUAL_DELAY = 10;
const NEAR_DAYS = 30;
const FAR_DAYS = 2000;
/** Days before which a text cannot be about what is said on a day, but for wrong dates. */
const TOO_EARLY = -5;

const share = (part: number, whole: number, otherwise = 0): number =>
  whole > 0 ? part / whole : otherwise;

/** Rarity that agrees by length, so that little said with much in common counts. */
const density = ({ agreed, length }: Agreement): number =>
  agreed / (RARITY_UNIT * RARE) / (length + DENSE_SMOOTHING);

const nearness = (
  query: number | undefined,
  day: number | undefined,
): readonly [near: number, far: number] => {
  if (query === undefined || day === undefined) return [0, 0];
  const delay = day - query;
  const apart = (delay - USUAL_DELAY) / NEAR_DAYS;
  const far = Math.min(Math.abs(delay), FAR_DAYS) / FAR_DAYS;
  return [1 / (1 + apart * apart), far + (delay < TOO_EARLY ? 0.5 : 0)];
};

const bySentence = (body: readonly QueryWord[]): readonly (readonly number[])[] => {
  const sentences = new Map<number, Set<number>>();
  for (const { sentence, term } of body) {
    const terms = sentences.get(sentence) ?? new Set();
    sentences.set(sentence, terms.add(term));
  }
  return [...sentences.values()].map((terms) => [...terms]);
};

/** What a query brings to every candidate. */
type Brief = {
  readonly query: Query;
  readonly found: Found;
  readonly sentences: readonly (readonly number[])[];
  /** Terms of the signature only, with their weights. */
  readonly signed: readonly { readonly term: number; readonly weight: number }[];
  readonly feedback: ReadonlyMap<number, number>;
};

const briefOf = (index: RankIndex, query: Query, found: Found): Brief => {
  const said = new Set(query.body.map(({ term }) => term));
  return {
    query,
    found,
    sentences: bySentence(query.body),
    signed: query.terms.filter(({ term }) => !said.has(term)),
    feedback: feedbackTerms(index, query, found),
  };
};

/** Computes features of the first texts found for a query, a row of {@link FEATURES} each. */
export type FeatureReader = (query: Query, found: Found, count: number) => readonly Float64Array[];

/** Makes a reader of features; memory of some bytes a term and word is used again. */
export const createFeatures = (index: RankIndex): FeatureReader => {
  const { postings, textAt } = index;
  const agreements = createAgreements(index);

  const rowOf = ({ query, found, sentences, signed, feedback }: Brief, place: number) => {
    const text = found.texts[place] ?? 0;
    const sum = found.scores[place] ?? 0;
    const top = found.scores[0] ?? 1;
    const record = textAt(text);
    const { sentence, headline, halves } = agreements.read(record);
    const signedSum = signed.reduce(
      (total, { term, weight }) => total + weight * impactIn(postings, term, text),
      0,
    );
    const [near, far] = nearness(
      query.day,
      record.date === undefined ? undefined : dayNamed(record.date),
    );
    const values: { readonly [F in Feature]: number } = {
      sum: sum / SUM_SCALE,
      share: sum / top,
      said: (sum - signedSum) / top,
      place: 1 / (1 + place),
      sentence: share(sentence.agreed, sentence.total),
      headline: share(headline.agreed, headline.total),
      spelled: share(sentence.spelled, sentence.total),
      names: share(sentence.agreedNames, sentence.names),
      letters: share(sentence.letters, sentence.total),
      headlineLetters: share(headline.letters, headline.total),
      dense: density(sentence),
      headlineDense: density(headline),
      oneSentence: Math.max(0, ...sentences.map(agreements.sumOf)) / (RARITY_UNIT * RARE * 10),
      order: share(sentence.ordered, sentence.steps, 0.5),
      numbers: share(sentence.agreedNumbers, sentence.numbers, 0.5),
      feedback: agreements.feedbackOf(feedback) / (RARITY_UNIT * RARE * 10),
      length: halves / (halves + postings.meanLength),
      near,
      far,
    };
    return Float64Array.from(FEATURES, (feature) => values[feature]);
  };

  return (query, found, count) => {
    const brief = briefOf(index, query, found);
    agreements.mark(query);
    const rows = Array.from({ length: Math.min(count, found.texts.length) }, (_, place) =>
      rowOf(brief, place),
    );
    agreements.unmark(query);
    return rows;
  };
};
