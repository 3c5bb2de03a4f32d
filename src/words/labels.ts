import type { Level, PageStance } from '../model/match.ts';
import type {
  ClaimRecord,
  Conflict,
  RelationKind,
  Relay,
  RelayKind,
  Stance,
} from '../model/record.ts';
import type { SearchTerms } from '../model/search-terms.ts';
import type { ClosestWords, TraceLevel } from '../model/traced.ts';
import type { PlainKey } from './catalogue.ts';
import { say } from './say.ts';

/** Words for each of several values. */
const labels =
  <T extends string>(keys: { readonly [value in T]: PlainKey }) =>
  (value: T): string =>
    say(keys[value]);

/** How close a record is to a page or a text, as a label. */
export const levelInWords = labels<TraceLevel>({
  'same-wording': 'levelSameWording',
  variant: 'levelVariant',
  related: 'levelRelated',
  'similar-words': 'levelSimilarWords',
});

/** What a level means on a page, for a reader who meets the label for the first time. */
export const levelExplained = labels<Level>({
  'same-wording': 'levelExplainedSameWording',
  variant: 'levelExplainedVariant',
  related: 'levelExplainedRelated',
});

/** What a level means of a text that was traced. */
export const traceLevelExplained = labels<TraceLevel>({
  'same-wording': 'textLevelExplainedSameWording',
  variant: 'textLevelExplainedVariant',
  related: 'textLevelExplainedRelated',
  'similar-words': 'textLevelExplainedSimilarWords',
});

/** What is said in place of a page's differences where none was recognised. */
export const nothingDiffersInWords = labels<Level>({
  'same-wording': 'nothingDiffersSameWording',
  variant: 'nothingDiffersVariant',
  related: 'nothingDiffersRelated',
});

/** What is said where a compared text differs in nothing that could be named. */
export const textDiffersInNothing = labels<TraceLevel>({
  'same-wording': 'textDiffersInNothingSameWording',
  variant: 'textDiffersInNothingVariant',
  related: 'textDiffersInNothingRelated',
  'similar-words': 'textDiffersInNothingSimilarWords',
});

/** What a page does with a claim, as a label: "the page reports it". */
export const pageStanceInWords = labels<PageStance>({
  asserts: 'pageAsserts',
  reports: 'pageReports',
  denies: 'pageDenies',
  questions: 'pageQuestions',
});

/** What a text does with a claim, as a label. */
export const textStanceInWords = labels<PageStance>({
  asserts: 'textAsserts',
  reports: 'textReports',
  denies: 'textDenies',
  questions: 'textQuestions',
});

/** What a label of a stance means, for a reader who meets it for the first time. It says nothing of the claim itself. */
export const pageStanceExplained = labels<PageStance>({
  asserts: 'pageAssertsExplained',
  reports: 'pageReportsExplained',
  denies: 'pageDeniesExplained',
  questions: 'pageQuestionsExplained',
});

/** A stance as a label after a party's name: "denied". */
export const stanceInWords = labels<Stance>({
  confirmed: 'stanceConfirmed',
  'partly-confirmed': 'stancePartlyConfirmed',
  denied: 'stanceDenied',
  'partly-denied': 'stancePartlyDenied',
  declined: 'stanceDeclined',
  neither: 'stanceNeither',
  'none-found': 'stanceNoneFound',
});

/** How one appearance came from another, by itself: "quoted". */
export const relayInWords = labels<RelayKind>({
  quoted: 'relayQuoted',
  paraphrased: 'relayParaphrased',
  translated: 'relayTranslated',
  republished: 'relayRepublished',
});

/** What shows that one appearance came from another. */
export const evidenceInWords = labels<Relay['evidence']>({
  credited: 'evidenceCredited',
  'same-words': 'evidenceSameWords',
  inferred: 'evidenceInferred',
});

/** How this claim bears on another record, as the start of a line that ends in the other's statement. */
export const relationInWords = labels<RelationKind>({
  'based-on': 'relationBasedOn',
  'mutation-of': 'relationMutationOf',
  'denied-by': 'relationDeniedBy',
  'confirmed-by': 'relationConfirmedBy',
  'later-development': 'relationLaterDevelopment',
  related: 'relationRelated',
});

/** The point on which sources differ, as the object of "Sources differ on". */
export const conflictInWords = labels<Conflict['about']>({
  outlet: 'conflictOutlet',
  speaker: 'conflictSpeaker',
  date: 'conflictDate',
  wording: 'conflictWording',
  number: 'conflictNumber',
  place: 'conflictPlace',
  content: 'conflictContent',
});

/** How sure the record's makers are of its account. It says nothing about whether the claim is true. */
export const confidenceInWords = labels<ClaimRecord['completeness']['confidence']>({
  high: 'confidenceHigh',
  medium: 'confidenceMedium',
  low: 'confidenceLow',
});

/** What the closest words of a record are, as a label over them. */
export const closestInWords = labels<ClosestWords['of']>({
  wording: 'closestWording',
  quotation: 'closestQuotation',
  statement: 'closestStatement',
});

/** What terms to search for are, as a label. */
export const searchTermsInWords = labels<SearchTerms['kind']>({
  exact: 'termsExact',
  names: 'termsNames',
  words: 'termsWords',
});

/** How one appearance came from another, with that other: "Quoted from The Gazette". */
export const relayedFromInWords = (kind: RelayKind, source: string): string => {
  switch (kind) {
    case 'quoted':
      return say('quotedFrom', { source });
    case 'paraphrased':
      return say('paraphrasedFrom', { source });
    case 'translated':
      return say('translatedFrom', { source });
    case 'republished':
      return say('republishedFrom', { source });
    default:
      return kind satisfies never;
  }
};
