import { say } from '../words/words.ts';

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
