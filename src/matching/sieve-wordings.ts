import type { Snapshot } from './snapshot.ts';
import type { TokenList } from './token-facts.ts';

/** Tells which wordings share enough words with a text, wherever in it those stand. */
export type WordingSieve = {
  /**
   * Wordings that a close reading may find, perhaps more; never less. The list is written anew by the next call.
   *
   * @param stems terms of stems, as often as they occur
   * @param terms concepts and known numbers of the text, each once
   */
  sharing(stems: TokenList, terms: readonly number[]): readonly number[];
};

/** Makes a sieve over the anchors of an index. Cost: the anchors' postings of the distinct terms. */
export const createWordingSieve = (snapshot: Snapshot): WordingSieve => {
  const { anchors, anchorGains, anchorNeeds, stemCount } = snapshot;
  const sums = new Uint32Array(snapshot.wordings.count);
  const sumRounds = new Uint32Array(snapshot.wordings.count);
  const seenRounds = new Uint32Array(stemCount);
  const found: number[] = [];
  let round = 0;
  const gain = (term: number): void => {
    const { starts, items } = anchors;
    const end = starts[term + 1] ?? 0;
    for (let row = starts[term] ?? 0; row < end; row++) {
      const wording = items[row] ?? 0;
      const before = sumRounds[wording] === round ? (sums[wording] ?? 0) : 0;
      const after = before + (anchorGains[row] ?? 0);
      const need = anchorNeeds[wording] ?? 0;
      sums[wording] = after;
      sumRounds[wording] = round;
      if (before < need && after >= need) found.push(wording);
    }
  };
  const sharing: WordingSieve['sharing'] = ({ items, count }, terms) => {
    round += 1;
    found.length = 0;
    for (let at = 0; at < count; at++) {
      const term = items[at] ?? 0;
      if (seenRounds[term] === round) continue;
      seenRounds[term] = round;
      gain(term);
    }
    for (const term of terms) gain(term);
    return found;
  };
  return { sharing };
};
