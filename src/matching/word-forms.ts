import { STEM_LENGTH } from '../text/tokens.ts';

/**
 * The part of a word (normal form) that its inflected forms share, near enough: truncation at five letters is a
 * known stand-in for stemming across European languages (McNamee & Mayfield, "Character N-Gram Tokenization for
 * European Language Text Retrieval", 2004).
 */
export const stemOf = (word: string): string => word.slice(0, STEM_LENGTH);

/** Shortest prefix that a form ending in `*` may have. */
export const SHORTEST_PREFIX = 2;

/** What a script writes onto the front of a word, and how much of the word must be left without it. */
export type Particles = {
  readonly shortest: number;
  /** Conjunctions, prepositions and the article, alone and joined; longest before shorter. */
  readonly leading: readonly string[];
};

/** Light stemming after Larkey, Ballesteros & Connell, "Improving Stemming for Arabic Information Retrieval", 2002. */
const ARABIC: Particles = {
  shortest: 3,
  leading: 'وال بال فال كال ولل لل ال و ف ب ل ك'.split(' '),
};

/** Four letters are left: with three, many a verb would be a name behind a prefix (הקים, "founded", is not "the Kim"). */
const HEBREW: Particles = {
  shortest: 4,
  leading: 'וכש ומה ושל ושה כשה וה וב ול ומ וש וכ שה שב של שמ כש מה מש ו ה ב ל מ ש כ'.split(' '),
};

const NO_PARTICLES: Particles = { shortest: 0, leading: [] };

/** What may be written onto the front of a word that begins with this unit. */
export const particlesAt = (unit: number): Particles => {
  if (unit >= 0x600 && unit <= 0x6ff) return ARABIC;
  return unit >= 0x5d0 && unit <= 0x5ea ? HEBREW : NO_PARTICLES;
};

/** Whether anything may be written onto the front of a word that begins with this unit. */
export const takesParticles = (unit: number): boolean => particlesAt(unit).leading.length > 0;
