import type { ClaimId } from '../model/brand.ts';
import type { OffMark, SwitchedOff } from '../model/page-settings.ts';

/** Whether two switched-off marks are one: the claim, and its words as a person reads them. */
export const isSameMark = (one: OffMark, other: OffMark): boolean =>
  one.claim === other.claim && asRead(one.words) === asRead(other.words);

/** Whether the reader has switched off a claim, or these very words of it. */
export const isSwitchedOff = (off: SwitchedOff, claim: ClaimId, words: string): boolean =>
  off.claims.includes(claim) || off.marks.some((mark) => isSameMark(mark, { claim, words }));

// A line break in the page's source is no difference to a reader.
const asRead = (words: string): string => words.replace(/\s+/gu, ' ').trim();
