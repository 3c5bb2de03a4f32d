import type { TellingAnswer, TellingRequest } from '../model/telling.ts';
import type { Telltales } from './telltales.ts';

/** Finds out which chunks of a page tell. Linear in their text. */
export function findTelling(
  { title, chunks }: TellingRequest,
  isTelling: Telltales,
): TellingAnswer {
  return {
    title: isTelling(title),
    chunks: chunks.flatMap((texts, index) => (tellsIn(texts, isTelling) ? [index] : [])),
  };
}

/**
 * Whether any of the texts that stand one after another tells, taken each by itself or as parts of words that tags cut
 * in two: what stands apart in the source may be one on the screen, and the other way about.
 */
export function tellsIn(texts: readonly string[], isTelling: Telltales): boolean {
  if (isTelling(texts.join(' '))) return true;
  const isCut = texts.some(
    (text, at) => at > 0 && mayBeInWord(text, 0) && mayBeInWord(texts[at - 1] ?? '', -1),
  );
  return isCut && isTelling(texts.join(''));
}

// Letters and digits of ASCII, and whatever is not ASCII.
function mayBeInWord(text: string, at: 0 | -1): boolean {
  const unit = text.charCodeAt(at === 0 ? 0 : text.length - 1);
  return (
    unit >= 0x80 ||
    (unit >= 0x30 && unit <= 0x39) ||
    ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  );
}
