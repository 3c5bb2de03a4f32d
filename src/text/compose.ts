const LEAD = 0x1100;
const VOWEL = 0x1161;
const TAIL = 0x11a7;
const FIRST_SYLLABLE = 0xac00;

/** A character written as several, and how many UTF-16 units they take. */
export type Composed = { readonly codePoint: number; readonly length: number };

/** Arithmetic of The Unicode Standard, section 3.12. */
const composeJamo = (text: string, at: number): Composed | undefined => {
  const lead = text.charCodeAt(at) - LEAD;
  if (!(lead >= 0 && lead < 19)) return undefined;
  const vowel = text.charCodeAt(at + 1) - VOWEL;
  if (!(vowel >= 0 && vowel < 21)) return undefined;
  const tail = text.charCodeAt(at + 2) - TAIL;
  const hasTail = tail > 0 && tail < 28;
  const codePoint = FIRST_SYLLABLE + (lead * 21 + vowel) * 28 + (hasTail ? tail : 0);
  return { codePoint, length: hasTail ? 3 : 2 };
};

const VOICING: ReadonlyMap<string, string> = new Map([
  ['\u3099', '\u3099'],
  ['\u309a', '\u309a'],
  ['\uff9e', '\u3099'],
  ['\uff9f', '\u309a'],
]);

const composeKana = (text: string, at: number): Composed | undefined => {
  const mark = VOICING.get(text[at + 1] ?? '');
  if (mark === undefined) return undefined;
  const composed = `${(text[at] ?? '').normalize('NFKC')}${mark}`.normalize('NFC');
  return composed.length === 1 ? { codePoint: composed.charCodeAt(0), length: 2 } : undefined;
};

/**
 * The character at `at` where the text spells it as several that cannot be folded one by one: a Hangul
 * syllable in jamo, a kana with its voicing mark. Undefined everywhere else.
 */
export const composeAt = (text: string, at: number): Composed | undefined =>
  // Nothing below the jamo is ever composed: most text leaves here.
  text.charCodeAt(at) < LEAD ? undefined : (composeJamo(text, at) ?? composeKana(text, at));
