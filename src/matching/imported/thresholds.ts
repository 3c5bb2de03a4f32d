/**
 * What a mark must score, by how many words other than names and numbers agree: few words agree by chance, many do not.
 * Read off judged hits in debates (`src/cli/bench/judgements`).
 */
const MARK_SCORES: readonly number[] = [1, 1, 1, 0.84, 0.76, 0.7, 0.64, 0.6];
const LOWEST_MARK = 0.56;
/** What is worth showing as related, likewise. */
const RELATED_SCORES: readonly number[] = [1, 1, 1, 0.6, 0.52, 0.47];
const LOWEST_RELATED = 0.42;

/** The score from which so many agreeing predicate terms make a mark. */
export const markScore = (predicates: number): number => MARK_SCORES[predicates] ?? LOWEST_MARK;

/** The score from which so many agreeing predicate terms make a passage related. */
export const relatedScore = (predicates: number): number =>
  RELATED_SCORES[predicates] ?? LOWEST_RELATED;

/** Weight of a word that no claim has: as rare as can be told. */
export const UNKNOWN_WEIGHT = 60;

/** How much of the score rests on the stretch saying nothing else. */
const PURITY_SHARE = 0.5;

/** What content words alone make of a score: coverage, lowered where the stretch says other things too. */
export const contentScore = (coverage: number, purity: number): number =>
  coverage * (1 - PURITY_SHARE + PURITY_SHARE * purity);

/**
 * Words in their order, particles among them, that are a sentence's own even where few of them say something; three of
 * these are still a turn of phrase.
 */
export const OWN_WORDS = 0.6;
export const OWN_COVERAGE = 0.5;
export const FEWEST_OWN_TERMS = 4;

/**
 * A whole sentence so much like a claim's, word by word, says what it says even where the rarer words are lost: there is
 * nothing else in it.
 */
export const WHOLE_LIKENESS = 0.65;
export const WHOLE_COVERAGE = 0.35;
export const FEWEST_WHOLE_TERMS = 3;

/** In either case something must be said, not only named. */
export const FEWEST_PREDICATES = 1;
