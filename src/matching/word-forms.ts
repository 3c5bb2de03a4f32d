/** Letters a stem keeps. Truncation at five is a known stand-in for stemming across European languages
 * (McNamee & Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval", 2004). */
const STEM_LENGTH = 5;

/** The part of a word (normal form) that its inflected forms share, near enough. */
export const stemOf = (word: string): string => word.slice(0, STEM_LENGTH);

/** Shortest prefix that a form ending in `*` may have. */
export const SHORTEST_PREFIX = 2;

const ARABIC = /^[\u0600-\u06ff]/;
/** Conjunctions, prepositions and the article that Arabic writes onto the word; longest before shorter. */
const ARABIC_PARTICLES = ['وال', 'بال', 'فال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك'];
const SHORTEST_ARABIC = 3;

/**
 * The spellings under which a word is looked up: itself, and in Arabic script also without each particle that
 * it may begin with (light stemming after Larkey, Ballesteros & Connell, 2002).
 */
export const lookupForms = (word: string): readonly string[] => {
  if (!ARABIC.test(word)) return [word];
  const bare = ARABIC_PARTICLES.filter(
    (particle) => word.startsWith(particle) && word.length - particle.length >= SHORTEST_ARABIC,
  ).map((particle) => word.slice(particle.length));
  return [word, ...bare];
};
