import type { ClaimId } from './brand.ts';

/** Which marks are shown on a page. */
export type MarkSettings = {
  /** Each repetition of a claim, or the first in each section of the page. */
  readonly occurrences: 'first-in-section' | 'every';
  /** Most marks within one height of the window; null for as many as there are. */
  readonly perScreen: number | null;
};

/** When the card opens. A click and the keyboard always open it. */
export type CardSettings = {
  /** Whether it opens where the pointer rests on a mark. */
  readonly onRest: boolean;
};

/** A claim in these very words: what "this mark" means when it is switched off. Says nothing of where they stood. */
export type OffMark = { readonly claim: ClaimId; readonly words: string };

/** What the reader does not want to see marked, wherever it stands. */
export type SwitchedOff = {
  readonly claims: readonly ClaimId[];
  readonly marks: readonly OffMark[];
};

/** All of the reader's choices that a page needs to know. */
export type PageSettings = {
  readonly marks: MarkSettings;
  readonly card: CardSettings;
  readonly off: SwitchedOff;
};

/** What holds until the reader chooses otherwise. */
export const DEFAULT_PAGE_SETTINGS: PageSettings = {
  marks: { occurrences: 'first-in-section', perScreen: 6 },
  card: { onRest: true },
  off: { claims: [], marks: [] },
};

/** Whether two switched-off marks are one: the claim, and its words as a person reads them. */
export const isSameMark = (one: OffMark, other: OffMark): boolean =>
  one.claim === other.claim && asRead(one.words) === asRead(other.words);

/** Whether the reader has switched off a claim, or these very words of it. */
export const isSwitchedOff = (off: SwitchedOff, claim: ClaimId, words: string): boolean =>
  off.claims.includes(claim) || off.marks.some((mark) => isSameMark(mark, { claim, words }));

/** Words with white space as a person reads it: a line break in the page's source is no difference to a reader. */
export const asRead = (words: string): string => words.replace(/\s+/gu, ' ').trim();
