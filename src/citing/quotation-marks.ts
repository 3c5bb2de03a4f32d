import { isolated } from './printable.ts';

/** Marks to stand around exact words; none around words that bring their own. */
export function marksFor(words: string): readonly [open: string, close: string] {
  return /^[“„«»「"][\s\S]*[”“«»」"]$/.test(words.trim()) ? ['', ''] : ['“', '”'];
}

/** Exact words in quotation marks, isolated within them. */
export function inQuotationMarks(words: string): string {
  const [open, close] = marksFor(words);
  return `${open}${isolated(words.trim())}${close}`;
}
