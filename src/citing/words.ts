import { say } from '../words/words.ts';

/** Labels that citing shares with what is shown elsewhere. */
export {
  confidenceInWords,
  conflictInWords,
  dateInWords,
  differencesInWords,
  evidenceInWords,
  languageInWords,
  levelInWords,
  listInWords,
  mutationInWords,
  nothingDiffersInWords,
  officialStatusInWords,
  pageStanceInWords,
  relationInWords,
  relayedFromInWords,
  responseInWords,
  sentenceCase,
  spoken,
} from '../words/words.ts';

/** What each format is called: a name that is one in every language, or the message for it. */
const FORMAT_NAMES = {
  short: () => say('formatShort'),
  text: () => say('formatText'),
  markdown: () => 'Markdown',
  html: () => 'HTML',
  'json-ld': () => say('formatJsonLd'),
  csl: () => 'CSL-JSON',
  ris: () => 'RIS',
  bibtex: () => 'BibTeX',
  annotation: () => say('formatAnnotation'),
  csv: () => say('formatCsv'),
} as const;

/** Names a format. */
export type FormatId = keyof typeof FORMAT_NAMES;

/** What a format is called, in the language that holds. */
export function formatName(id: FormatId): string {
  return FORMAT_NAMES[id]();
}

/** The language of the records' statements and remarks, whatever the language of what is said around them (BCP 47). */
export const RECORD_LANGUAGE = 'en';

/** All else that citing says, in the language that holds. */
export const words = {
  get origin() {
    return say('earliestKnown');
  },
  get thisPage() {
    return say('thisPage');
  },
  get whatDiffers() {
    return say('whatDiffers');
  },
  get chain() {
    return say('howItTravelled');
  },
  get responses() {
    return say('officialResponses');
  },
  get reviews() {
    return say('claimReviews');
  },
  get related() {
    return say('relatedClaims');
  },
  get sources() {
    return say('sources');
  },
  get completeness() {
    return say('howComplete');
  },
  get notFound() {
    return say('notFound');
  },
  get corrections() {
    return say('corrections');
  },
  get theClaim() {
    return say('theClaim');
  },
  get appearanceOf() {
    return say('appearanceOfClaim');
  },
  get responseTo() {
    return say('responseToClaim');
  },
  get untitledPage() {
    return say('untitledPage');
  },
  get exactWordsUnknown() {
    return say('exactWordsUnknown');
  },
  get speakerUnknown() {
    return say('speakerUnknownAlone');
  },
  get outletUnknown() {
    return say('outletUnknown');
  },
  get publisherUnknown() {
    return say('publisherUnknown');
  },
  get noSource() {
    return say('noSource');
  },
  get noAddress() {
    return say('noAddress');
  },
  get noLaterAppearance() {
    return say('noLaterAppearance');
  },
  get noResponse() {
    return say('noneRecorded');
  },
  get noClaims() {
    return say('noClaimsOnPage');
  },
  get unmarked() {
    return say('unmarked');
  },
  get licence() {
    return say('licence');
  },
  get isOrigin() {
    return say('isOrigin');
  },
  get itsRating() {
    return say('itsRatingColon');
  },
  get relatedOnly() {
    return say('relatedOnly');
  },
  earliestKnown: (who: string, when: string) => say('citeEarliest', { who, when }),
  translation: (language: string) => say('inLanguage', { language }),
  credits: (whom: string) => say('itCredits', { whom }),
  before: (upstream: string) => say('beforeIt', { what: upstream }),
  sourcesDifferOn: (what: string) => say('sourcesDifferOnColon', { what }),
  accordingTo: (outlets: string) => say('accordingToOutlets', { outlets }),
  pageReadOn: (date: string) => say('readOn', { date }),
  recordOf: (id: string, version: number, checked: string) =>
    say('citeRecord', { id, version: `${version}`, date: checked }),
  retrievedWith: (date: string) => say('retrievedWith', { date }),
  retrieved: (date: string) => say('retrieved', { date }),
  circa: (date: string) => say('dateAbout', { date }),
  dateSaid: (date: string) => say('dateSaid', { date }),
  reviewOf: (claim: string) => say('suppliedReview', { claim }),
  noteOrigin: (claim: string) => say('noteOrigin', { claim }),
  noteAppearance: (claim: string) => say('noteAppearance', { claim }),
  noteResponse: (claim: string) => say('noteResponse', { claim }),
  noteReview: (claim: string) => say('noteReview', { claim }),
  notePage: (claims: string) => say('notePage', { claims }),
  nameAsRecorded: (name: string) => say('nameAsRecorded', { name }),
  /** Titles that a cataloguer supplies stand in square brackets: no page bears them. */
  suppliedTitle: (title: string) => `[${title}]`,
} as const;
