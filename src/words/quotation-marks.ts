import { primaryOf } from '../model/language-tags.ts';

/**
 * Opening and closing marks by language: CLDR's `quotationStart` and `quotationEnd`, except that ar has the
 * marks its press prints (which turn with the line), and fr no-break spaces.
 */
const MARKS: { readonly [language: string]: readonly [string, string] } = {
  ar: ['«', '»'],
  be: ['«', '»'],
  bg: ['„', '“'],
  cs: ['„', '“'],
  da: ['“', '”'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fa: ['«', '»'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  he: ['”', '”'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  it: ['«', '»'],
  ja: ['「', '」'],
  lt: ['„', '“'],
  no: ['«', '»'],
  nb: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sr: ['„', '”'],
  sv: ['”', '”'],
  uk: ['«', '»'],
};

const ENGLISH = ['“', '”'] as const;

/** Marks to stand around words of a language; none around words that bring their own. */
export function marksFor(words: string, lang: string | undefined): readonly [string, string] {
  if (/^[“”„«»「"][\s\S]*[“”«»」"]$/.test(words.trim())) return ['', ''];
  return MARKS[primaryOf(lang ?? '')] ?? ENGLISH;
}

/** Words within the quotation marks of their language; words that bring their own marks keep just those. */
export function inQuotationMarks(words: string, lang: string | undefined): string {
  const [open, close] = marksFor(words, lang);
  return `${open}${words.trim()}${close}`;
}
