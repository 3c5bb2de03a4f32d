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

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi']);

const languageOf = (lang: string | undefined): string => lang?.split('-')[0]?.toLowerCase() ?? '';

/** `rtl` or `ltr` for words of a language; `auto` where the language is unknown. */
export const directionOf = (lang: string | undefined): 'rtl' | 'ltr' | 'auto' =>
  lang === undefined ? 'auto' : RIGHT_TO_LEFT.has(languageOf(lang)) ? 'rtl' : 'ltr';

/** Words within the quotation marks of their language; words that bring their own marks keep just those. */
export function inQuotationMarks(words: string, lang: string | undefined): string {
  const text = words.trim();
  if (/^[“”„«»「"]/.test(text) && /[“”«»」"]$/.test(text)) return text;
  const [open, close] = MARKS[languageOf(lang)] ?? ENGLISH;
  return `${open}${text}${close}`;
}
