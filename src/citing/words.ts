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
} from '../words/words.ts';

/** All else that citing says, in one place, so that it can be said in another language. */
export const words = {
  /** BCP 47: the language of these words, and of the records' statements and remarks. */
  lang: 'en',

  formatNames: {
    short: 'Short citation',
    text: 'Plain text',
    markdown: 'Markdown',
    html: 'HTML',
    'json-ld': 'Claim and ClaimReview (JSON-LD)',
    csl: 'CSL-JSON',
    ris: 'RIS',
    bibtex: 'BibTeX',
    annotation: 'Web Annotation (JSON-LD)',
    csv: 'CSV',
  },

  origin: 'Earliest known',
  thisPage: 'This page',
  whatDiffers: 'What differs',
  chain: 'Chain',
  responses: 'Official responses',
  reviews: 'Claim reviews, in their publishers’ words',
  related: 'Related claims',
  sources: 'Sources',
  completeness: 'How complete',
  notFound: 'Not found',
  corrections: 'Corrections',
  theClaim: 'The claim',

  appearanceOf: 'Appearance of a claim',
  responseTo: 'Official response to a claim',
  untitledPage: 'Page without a title',

  exactWordsUnknown: 'The exact words are not known.',
  speakerUnknown: 'Speaker unknown',
  outletUnknown: 'outlet unknown',
  publisherUnknown: 'Publisher unknown',
  noSource: 'No source is recorded.',
  noAddress: 'No address is recorded.',
  noLaterAppearance: 'No later appearance is recorded.',
  noResponse: 'None recorded.',
  noClaims: 'No claim of the installed records was recognised on this page.',
  unmarked: 'Unmarked text has not been checked.',
  licence: 'Record: CC BY 4.0; quotations remain their owners’.',

  isOrigin: 'This is the earliest known appearance.',
  earliestKnown: (who: string, when: string) => `Earliest known: ${who}, ${when}.`,
  translation: (language: string) => `In ${language}:`,
  credits: (whom: string) => `It credits ${whom}.`,
  before: (upstream: string) => `Before it: ${upstream}`,
  sourcesDifferOn: (what: string) => `Sources differ on ${what}:`,
  accordingTo: (outlets: string) => `according to ${outlets}`,
  itsRating: 'Its rating:',
  relatedOnly: 'Related: the page speaks of the same matter and does not repeat this claim.',
  pageReadOn: (date: string) => `Read on ${date}.`,
  recordOf: (id: string, version: number, checked: string) =>
    `Record ${id}, version ${version}, checked ${checked}.`,
  retrievedWith: (date: string) => `Retrieved with Whence on ${date}.`,
  retrieved: (date: string) => `retrieved ${date}`,
  circa: (date: string) => `about ${date}`,
  dateSaid: (date: string) => `Date: ${date}.`,

  /** Titles that a cataloguer supplies stand in square brackets: no page bears them. */
  suppliedTitle: (title: string) => `[${title}]`,
  reviewOf: (claim: string) => `Review of the claim: ${claim}`,
  noteOrigin: (claim: string) => `Earliest known appearance of the claim “${claim}”`,
  noteAppearance: (claim: string) => `Appearance of the claim “${claim}”`,
  noteResponse: (claim: string) => `Official response to the claim “${claim}”`,
  noteReview: (claim: string) => `Review of the claim “${claim}”`,
  notePage: (claims: string) => `Claims recognised by Whence: ${claims}`,
  nameAsRecorded: (name: string) => `Name as recorded: ${name}.`,
} as const;

/** What a format is called. */
export function formatName(id: keyof typeof words.formatNames): string {
  return words.formatNames[id];
}
