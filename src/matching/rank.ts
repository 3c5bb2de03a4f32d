import { rankTerms } from './rank-terms.ts';

/** A text to be ranked; its fields are ranked as one. */
export type RankedText = { readonly id: string; readonly fields: readonly string[] };

/** A text found for a query; higher scores are closer, 0 is never given. */
export type Ranked = { readonly id: string; readonly score: number };

/** An index over texts. Immutable: a query leaves no trace but the reuse of memory. */
export type Ranker = {
  /** The closest texts, best first, equal scores in order of their ids. At most `limit`. */
  rank(query: string, limit: number): readonly Ranked[];
};

// Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. Sentences are short and
// repeat themselves little, hence less saturation and length than for documents.
const K1 = 1.2;
const B = 0.6;

/** Postings in compressed rows: those of term t lie from `starts[t]` to `starts[t + 1]`. */
type Postings = {
  readonly termIndex: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** What a document gains by the term, worked out beforehand. */
  readonly impacts: Float32Array;
};

type Counted = { readonly length: number; readonly counts: ReadonlyMap<number, number> };

const countTerms = (texts: readonly RankedText[], termIndex: Map<string, number>) =>
  texts.map(({ fields }): Counted => {
    const counts = new Map<number, number>();
    const terms = fields.flatMap(rankTerms);
    for (const term of terms) {
      const index = termIndex.get(term) ?? termIndex.size;
      if (index === termIndex.size) termIndex.set(term, index);
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return { length: terms.length, counts };
  });

const rowStarts = (counted: readonly Counted[], termCount: number): Uint32Array => {
  const starts = new Uint32Array(termCount + 1);
  for (const { counts } of counted) {
    for (const term of counts.keys()) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
};

const buildPostings = (texts: readonly RankedText[]): Postings => {
  const termIndex = new Map<string, number>();
  const counted = countTerms(texts, termIndex);
  const starts = rowStarts(counted, termIndex.size);
  const total = starts[termIndex.size] ?? 0;
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  const next = starts.slice();
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / texts.length;
  for (const [document, { length, counts }] of counted.entries()) {
    const dampening = K1 * (1 - B + (B * length) / meanLength);
    for (const [term, count] of counts) {
      const frequency = (starts[term + 1] ?? 0) - (starts[term] ?? 0);
      const rarity = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
      const at = next[term] ?? 0;
      documents[at] = document;
      impacts[at] = (rarity * count * (K1 + 1)) / (count + dampening);
      next[term] = at + 1;
    }
  }
  return { termIndex, starts, documents, impacts };
};

/** The `limit`-th highest score, so that only what reaches it need be sorted. */
const thresholdOf = (scores: Float64Array, touched: readonly number[], limit: number): number => {
  if (touched.length <= limit) return 0;
  const sorted = Float64Array.from(touched, (document) => scores[document] ?? 0).sort();
  return sorted[sorted.length - limit] ?? 0;
};

/**
 * Indexes texts for ranking by BM25 over all their fields taken together. Building is linear in the length of the
 * texts; a query costs the postings of its terms.
 */
export const createRanker = (texts: readonly RankedText[]): Ranker => {
  const { termIndex, starts, documents, impacts } = buildPostings(texts);
  const scores = new Float64Array(texts.length);
  const addUp = (query: string): readonly number[] => {
    const touched: number[] = [];
    // Each term counts once: who repeats a word, shouts; he does not mean it twice.
    for (const term of new Set(rankTerms(query))) {
      const index = termIndex.get(term);
      if (index === undefined) continue;
      for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
        const document = documents[at] ?? 0;
        const before = scores[document] ?? 0;
        if (before === 0) touched.push(document);
        scores[document] = before + (impacts[at] ?? 0);
      }
    }
    return touched;
  };
  const rank = (query: string, limit: number): readonly Ranked[] => {
    const touched = addUp(query);
    const threshold = thresholdOf(scores, touched, limit);
    const best = touched
      .filter((document) => (scores[document] ?? 0) >= threshold)
      .map((document) => ({ id: texts[document]?.id ?? '', score: scores[document] ?? 0 }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
    for (const document of touched) scores[document] = 0;
    return best;
  };
  return { rank };
};
