/** What a character of normal text does in tokenisation. */
export const CharClass = {
  unknown: 0,
  other: 1,
  letter: 2,
  digit: 3,
  /** A token of its own. */
  single: 4,
  apostrophe: 5,
  /** Ends a sentence where space or a quotation mark follows. */
  stop: 6,
  /** Ends a sentence by itself, as in Chinese. */
  fullStop: 7,
  line: 8,
} as const;

/**
 * Scripts that do not put spaces between words, and Hangul, whose particles cling to words: each character is
 * a token, so that a name is found wherever it stands in a run.
 */
const SINGLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
const LETTER = /[\p{L}\p{M}]/u;
const LINE = /[\n\r\u2028\u2029]/u;

const classify = (char: string): number => {
  if (char >= '0' && char <= '9') return CharClass.digit;
  if (char === "'") return CharClass.apostrophe;
  if ('.!?…؟'.includes(char)) return CharClass.stop;
  if ('。۔।'.includes(char)) return CharClass.fullStop;
  if (LINE.test(char)) return CharClass.line;
  if (SINGLE.test(char)) return CharClass.single;
  return LETTER.test(char) ? CharClass.letter : CharClass.other;
};

/** Classes of the units met so far, {@link CharClass.unknown} for all others; read only where speed counts. */
export const knownClasses = new Uint8Array(0x10000);

/** The class of one code point of normal text, one of {@link CharClass}. */
export const charClass = (codePoint: number): number => {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const known = knownClasses[codePoint] ?? CharClass.unknown;
  if (known !== CharClass.unknown) return known;
  const found = classify(String.fromCharCode(codePoint));
  knownClasses[codePoint] = found;
  return found;
};
