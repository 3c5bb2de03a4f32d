/**
 * Folds single characters: what two spellings of one word have in common survives, what a typist, a
 * keyboard or a layout adds does not. NFKD comes before lower-casing (the other order is not idempotent).
 */

/** Letters that Unicode does not decompose, and how news agencies spell them without diacritics. */
const WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  // Arabic and Persian forms of one letter.
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ھ', 'ه'],
  ['ہ', 'ه'],
  // Quotation marks, apostrophes, dashes.
  ...[...'“”„‟«»〝〞＂❝❞「」『』《》〈〉'].map((quote): [string, string] => [quote, '"']),
  ...[...'‘’‚‛ʼ´`′‹›'].map((quote): [string, string] => [quote, "'"]),
  ...[...'‐‑‒–—―−﹘﹣－'].map((dash): [string, string] => [dash, '-']),
]);

/** Kana keep their voicing marks, which tell か from が; every other combining mark goes. */
const DROPPED_MARKS = /(?![\u3099\u309a])[\p{Mn}\p{Me}]/gu;
/** Invisible: soft hyphen, zero-width and bidi characters, tatweel, variation selectors. */
const INVISIBLE = /[\p{Cf}\u0640\u00ad]/gu;
const DIGIT = /^\p{Nd}$/u;

/** Value 0 to 9 of a decimal digit of any script: every such block starts at a multiple of 10 from its zero. */
const digitValue = (codePoint: number): number => {
  let zero = codePoint;
  while (codePoint - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
};

const foldUncached = (codePoint: number): string => {
  // Lone surrogates have no meaning and would not survive normalisation in every engine.
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return ' ';
  const char = String.fromCodePoint(codePoint);
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return char;
  if (DIGIT.test(char) && codePoint > 0x39) return String(digitValue(codePoint));
  const direct = WITHOUT_DECOMPOSITION.get(char);
  if (direct !== undefined) return direct;
  const bare = char.normalize('NFKD').replace(DROPPED_MARKS, '').normalize('NFC').toLowerCase();
  let folded = '';
  for (const part of bare.replace(INVISIBLE, '')) folded += WITHOUT_DECOMPOSITION.get(part) ?? part;
  return folded.replace(DROPPED_MARKS, '');
};

const cache: (string | undefined)[] = [];

/**
 * The folded form of one code point: lower case, no diacritics, plain quotes, dashes and digits; empty for
 * what a reader does not see. Folding the result again changes nothing.
 */
export const foldCodePoint = (codePoint: number): string => {
  const known = cache[codePoint];
  if (known !== undefined) return known;
  const folded = foldUncached(codePoint);
  // Beyond the basic plane a cache would be sparse and its entries rare.
  if (codePoint < 0x10000) cache[codePoint] = folded;
  return folded;
};
