import { STEM_LENGTH } from '../text/tokens.ts';

/**
 * The part of a word (normal form) that its inflected forms share, near enough: truncation at five letters is a
 * known stand-in for stemming across European languages (McNamee & Mayfield, "Character N-Gram Tokenization for
 * European Language Text Retrieval", 2004).
 */
export const stemOf = (word: string): string => word.slice(0, STEM_LENGTH);

/** Shortest prefix that a form ending in `*` may have. */
export const SHORTEST_PREFIX = 2;

/** Conjunctions, prepositions and the article that Arabic writes onto the word; longest before shorter. */
export const ARABIC_PARTICLES: readonly string[] = [
  'وال',
  'بال',
  'فال',
  'كال',
  'ولل',
  'لل',
  'ال',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
];
/** Letters that must be left of an Arabic word without its particle. */
export const SHORTEST_ARABIC = 3;

/** Whether a word that begins with this unit may begin with a particle of Arabic (light stemming after Larkey,
 * Ballesteros & Connell, "Improving Stemming for Arabic Information Retrieval", 2002). */
export const isArabic = (unit: number): boolean => unit >= 0x600 && unit <= 0x6ff;
