/** Looks up a spelling: how often it stands in the pack, 0 where it does not. */
export type Frequency = (word: string) => number;

/** Shorter words have too many neighbours. */
const SHORTEST_REPAIRED = 4;
/** Shortest parts of a word that was written together. */
const SHORTEST_PART = 3;
const SHORTEST_SPLIT = 7;
const SHORTEST_THREEFOLD = 10;

/** Every spelling at edit distance 1 (insertion, deletion, substitution, transposition) over an alphabet; some twice. */
function* neighboursOf(word: string, alphabet: readonly string[]): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at + 1);
    const next = word[at];
    for (const letter of alphabet) yield head + letter + word.slice(at);
    if (next === undefined) continue;
    yield head + tail;
    for (const letter of alphabet) if (letter !== next) yield head + letter + tail;
    const after = tail[0];
    if (after !== undefined && after !== next) yield head + after + next + tail.slice(1);
  }
}

/**
 * The most frequent known word at edit distance 1 of an unknown one; of equal ones the first by code units. After
 * P. Norvig, "How to Write a Spelling Corrector", 2007: the neighbours of a word are fewer (about 60 a letter) than an
 * index of deletions would have entries, and only the few unknown words of a query ask.
 *
 * @param alphabet letters that words of the pack are written with
 */
export const repairWord = (
  word: string,
  alphabet: readonly string[],
  frequency: Frequency,
): string | undefined => {
  if (word.length < SHORTEST_REPAIRED) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const neighbour of neighboursOf(word, alphabet)) {
    const count = frequency(neighbour);
    if (count === 0 || count < most) continue;
    if (count > most || best === undefined || neighbour < best) best = neighbour;
    most = count;
  }
  return best;
};

type Split = { readonly parts: readonly string[]; readonly worth: number };
const NO_SPLIT: Split = { parts: [], worth: 0 };

const better = (best: Split, parts: readonly string[], frequency: Frequency): Split => {
  const worth = Math.min(...parts.map(frequency));
  return worth > best.worth ? { parts, worth } : best;
};

/**
 * The two, or else three, known words that an unknown one is written together from ("harbourbridge"), such that the
 * rarest of them is as frequent as can be; none where there are none.
 */
export const splitWord = (word: string, frequency: Frequency): readonly string[] => {
  if (word.length < SHORTEST_SPLIT) return [];
  let best = NO_SPLIT;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    best = better(best, [word.slice(0, at), word.slice(at)], frequency);
  }
  if (best.worth > 0 || word.length < SHORTEST_THREEFOLD) return best.parts;
  for (let first = SHORTEST_PART; first <= word.length - 2 * SHORTEST_PART; first++) {
    if (frequency(word.slice(0, first)) === 0) continue;
    for (let second = first + SHORTEST_PART; second <= word.length - SHORTEST_PART; second++) {
      const parts = [word.slice(0, first), word.slice(first, second), word.slice(second)];
      best = better(best, parts, frequency);
    }
  }
  return best.parts;
};
