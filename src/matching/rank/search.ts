import { BLOCK_BITS, frequencyOf, impactIn, type Postings } from './postings.ts';

/** A term that is looked for, and what it counts: rarity times whatever the query adds. */
export type WeighedTerm = { readonly term: number; readonly weight: number };

/** The best texts, best first, equal ones in order of their numbers; and the score of each. */
export type Found = { readonly texts: Uint32Array; readonly scores: Float64Array };

const BINS = 2048;
/** Terms of a query that count, the weightiest: so many cannot add up to more than 32 bits. */
const MOST_TERMS = 400;

type Bounded = WeighedTerm & { readonly bound: number; readonly length: number };

/** Rarest and heaviest first: what comes late cannot carry a text that has nothing else. */
const inOrder = (postings: Postings, terms: readonly WeighedTerm[]): readonly Bounded[] =>
  terms
    .map(({ term, weight }) => ({
      term,
      weight,
      bound: weight * (postings.greatest[term] ?? 0),
      length: frequencyOf(postings, term),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST_TERMS);

/**
 * A searcher over postings: finds the texts with the greatest sum of weight times impact.
 *
 * @param accepts which texts count, where not all do; every posting is added up then, since a text that is passed over
 * must not keep out one that is not
 */
export type Searcher = (
  terms: readonly WeighedTerm[],
  limit: number,
  accepts?: (text: number) => boolean,
) => Found;

/**
 * Makes a searcher that uses its memory again: 8 bytes a text.
 *
 * Exact: the same texts and scores as adding up every posting. Rows are added in falling order of their weight; as soon
 * as all rows left together weigh less than the limit-th best sum so far, no text that has not been met can get there,
 * and the rows left are looked up only for those that still may (Turtle & Flood, "Query evaluation: strategies and
 * optimizations", 1995: MaxScore, term at a time).
 */
export const createSearcher = (postings: Postings): Searcher => {
  const { blocks, starts, texts, impacts } = postings;
  const sums = new Uint32Array(postings.count);
  const met = new Uint32Array(postings.count);
  const bins = new Uint32Array(BINS);

  /** Adds a row to the sums, of new texts too or of those met alone; returns how many have been met by then. */
  const addRow = ({ term, weight }: WeighedTerm, before: number, meetsNew: boolean): number => {
    let count = before;
    for (let block = 0; block < blocks; block++) {
      const first = block << BLOCK_BITS;
      const end = starts[term * blocks + block + 1] ?? 0;
      for (let at = starts[term * blocks + block] ?? 0; at < end; at++) {
        const text = first + (texts[at] ?? 0);
        const sum = sums[text] ?? 0;
        if (sum === 0) {
          if (!meetsNew) continue;
          met[count++] = text;
        }
        sums[text] = sum + weight * (impacts[at] ?? 0);
      }
    }
    return count;
  };

  /** A lower bound of the limit-th greatest sum, near enough: what lies below it need not be sorted. */
  const threshold = (count: number, limit: number): number => {
    if (count <= limit) return 0;
    let greatest = 0;
    for (let at = 0; at < count; at++) greatest = Math.max(greatest, sums[met[at] ?? 0] ?? 0);
    const width = greatest / (BINS - 1);
    bins.fill(0);
    for (let at = 0; at < count; at++) {
      const bin = Math.floor((sums[met[at] ?? 0] ?? 0) / width);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let bin = BINS - 1;
    for (let above = bins[bin] ?? 0; above < limit && bin > 0; above += bins[bin] ?? 0) bin -= 1;
    // Half a bin lower, so that no rounding leaves out what lies on its edge.
    return (bin - 0.5) * width;
  };

  /** Moves the texts that still may reach `least` to the front of `met`, and forgets the others. */
  const keep = (count: number, least: number): number => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const text = met[at] ?? 0;
      if ((sums[text] ?? 0) >= least) met[kept++] = text;
      else sums[text] = 0;
    }
    return kept;
  };

  /** Adds the rows left to the candidates, by whichever way is shorter. */
  const lookUp = ({ term, weight, length }: Bounded, count: number): void => {
    if (count * Math.log2(length + 2) < length) {
      for (let at = 0; at < count; at++) {
        const text = met[at] ?? 0;
        sums[text] = (sums[text] ?? 0) + weight * impactIn(postings, term, text);
      }
      return;
    }
    addRow({ term, weight }, count, false);
  };

  const addUp = (rows: readonly Bounded[], limit: number): number => {
    let left = rows.reduce((sum, { bound }) => sum + bound, 0);
    let count = 0;
    for (const [index, row] of rows.entries()) {
      count = addRow(row, count, true);
      left -= row.bound;
      const next = rows[index + 1];
      // Looking for the threshold costs about as much as adding as many postings as there are texts met.
      if (next === undefined || count <= limit || next.length * 2 < count) continue;
      const least = threshold(count, limit);
      if (least <= left) continue;
      count = keep(count, least - left);
      for (const late of rows.slice(index + 1)) lookUp(late, count);
      break;
    }
    return count;
  };

  /** Moves the texts that count to the front of `met`, and forgets the others. */
  const sift = (count: number, accepts: (text: number) => boolean): number => {
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const text = met[at] ?? 0;
      if (accepts(text)) met[kept++] = text;
      else sums[text] = 0;
    }
    return kept;
  };

  const findAccepted = (rows: readonly Bounded[], accepts: (text: number) => boolean): number =>
    sift(addUp(rows, Number.POSITIVE_INFINITY), accepts);

  return (terms, limit, accepts) => {
    const rows = inOrder(postings, terms);
    const count = accepts ? findAccepted(rows, accepts) : addUp(rows, limit);
    const kept = keep(count, threshold(count, limit));
    const best = met.slice(0, kept).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    const found = best.slice(0, limit);
    const scores = Float64Array.from(found, (text) => sums[text] ?? 0);
    for (const text of best) sums[text] = 0;
    return { texts: found, scores };
  };
};
