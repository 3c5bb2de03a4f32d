/** All that is said of claims, in the language that holds. */
export { type DateStyle, dateInWords, whenInWords } from './dates.ts';
export * from './labels.ts';
export { differencesInWords, mutationInWords, mutationKindInWords } from './mutations.ts';
export { placeInWords } from './place.ts';
export { type Publisher, publisherInWords, publishersOf } from './publisher.ts';
export { inQuotationMarks, marksFor } from './quotation-marks.ts';
export { reasonsInWords } from './reasons.ts';
export {
  choiceInWords,
  clausesInWords,
  comma,
  isRightToLeft,
  labelled,
  languageInWords,
  listInWords,
  numberInWords,
  quoted,
  rowInWords,
  say,
  sayCount,
  sentenceCase,
  spoken,
} from './say.ts';
export {
  officialStatusInWords,
  type PartyName,
  responseInWords,
  type StatusLine,
  statusLines,
} from './status.ts';
export { agreeingInWords, coverageInWords, lookedInWords } from './traced.ts';
