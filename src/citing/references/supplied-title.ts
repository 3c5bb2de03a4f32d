import { inQuotationMarks, onOneLine } from '../printable.ts';

// What fits on two lines of a list of references; the whole quotation stands in the abstract.
const LONGEST = 160;

type Words = { readonly quote?: string; readonly lang?: string };

/**
 * The title of an entry. Records do not have headlines, so it is supplied, and stands in square brackets as a cataloguer's does:
 * the exact words where they are known, or else what the entry is about.
 */
export function suppliedTitle({ quote, lang }: Words, otherwise: string): string {
  return inBrackets(quote ? inQuotationMarks(cut(onOneLine(quote)), lang) : onOneLine(otherwise));
}

/** As a title that no page bears. */
export function inBrackets(title: string): string {
  return `[${title}]`;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST).toWellFormed();
  // Between words; languages that put no spaces between them are cut where it comes.
  return `${start.replace(/\s+\S*$/, '').replace(/\uFFFD$/, '')} …`;
}
