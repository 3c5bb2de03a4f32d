const LEAD = 0x1100;
const VOWEL = 0x1161;
const TAIL = 0x11a7;
const FIRST_SYLLABLE = 0xac00;

/**
 * A Hangul syllable written as conjoining jamo at `at`, as some systems store it: the syllable and the number
 * of units it takes. Undefined where there is none. Arithmetic of The Unicode Standard, section 3.12.
 */
export const composeJamo = (
  text: string,
  at: number,
): { readonly syllable: number; readonly length: number } | undefined => {
  const lead = text.charCodeAt(at) - LEAD;
  if (!(lead >= 0 && lead < 19)) return undefined;
  const vowel = text.charCodeAt(at + 1) - VOWEL;
  if (!(vowel >= 0 && vowel < 21)) return undefined;
  const tail = text.charCodeAt(at + 2) - TAIL;
  const hasTail = tail > 0 && tail < 28;
  return {
    syllable: FIRST_SYLLABLE + (lead * 21 + vowel) * 28 + (hasTail ? tail : 0),
    length: hasTail ? 3 : 2,
  };
};
