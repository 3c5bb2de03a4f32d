import type { PageStance } from './match.ts';

/** What a page does with a claim, as a label: "the page reports it". */
export const pageStanceInWords: { readonly [stance in PageStance]: string } = {
  asserts: 'the page says it',
  reports: 'the page reports it',
  denies: 'the page says it was denied',
  questions: 'the page questions it',
};

/** What a label of a stance means, for a reader who meets it for the first time. It says nothing of the claim itself. */
export const pageStanceExplained: { readonly [stance in PageStance]: string } = {
  asserts:
    'The page says it in its own voice and names nobody who said it, as far as the sentence shows.',
  reports: 'The page passes on what somebody said, quotes it, or names a source.',
  denies: 'The page says, or passes on, that this is denied or untrue.',
  questions: 'The page asks whether it is so, doubts it, or says it is unconfirmed.',
};
