import type { Appearance, ClaimReview, OfficialResponse, Source } from '../model/record.ts';
import { webAddress } from './address.ts';
import type { CitedMatch, CitedPage } from './subject.ts';
import { type QuotedPlace, surroundings, withTextFragment } from './text-fragment.ts';

/** Words and the page on which a record says that they are printed. */
export type PrintedQuote = { readonly address: string; readonly place: QuotedPlace };

type Quoting = { readonly url?: string; readonly quote?: string; readonly lang?: string };

/**
 * Where the words of an appearance, a reading or a review are printed: a record gives the address of the page on which they were
 * read. Without words, or without an address of its own, nothing is known to be printed anywhere.
 */
export function printedQuote({ url, quote, lang }: Quoting): PrintedQuote | null {
  const address = url === undefined ? null : webAddress(url);
  if (address === null || !quote) return null;
  return { address, place: { exact: quote, ...(lang && { lang }) } };
}

/** Where the words of a response are printed; of several sources a record does not say which prints them. */
export function printedResponse({ sources, quote, lang }: OfficialResponse): PrintedQuote | null {
  const [only, ...others] = sources;
  if (only === undefined || others.length > 0) return null;
  return printedQuote({ url: only.url, ...(quote && { quote }), ...(lang && { lang }) });
}

/** Where a match stands on its page, told from its like where its words alone may not do. */
export function matchedPlace(page: CitedPage, { words, context }: CitedMatch): PrintedQuote | null {
  const address = webAddress(page.address);
  if (address === null || words.trim() === '') return null;
  const lang = page.lang && { lang: page.lang };
  return { address, place: { exact: words, ...surroundings(words, context), ...lang } };
}

/** The address of an appearance or a review, leading to its words where they are known to be there. */
export function linkTo(cited: Appearance | ClaimReview | Quoting): string | null {
  const printed = printedQuote(cited);
  if (printed) return withTextFragment(printed.address, printed.place);
  return cited.url === undefined ? null : webAddress(cited.url);
}

/** The address of one source of a response. */
export function linkToSource(response: OfficialResponse, source: Source): string | null {
  const printed = printedResponse(response);
  if (printed) return withTextFragment(printed.address, printed.place);
  return webAddress(source.url);
}

/**
 * The page's address, leading to a match. What stands around the words is left out where they are long and stand once in
 * their sentence: each word more is one more that may have changed when the link is followed.
 */
export function linkToMatch(page: CitedPage, match: CitedMatch): string | null {
  const found = matchedPlace(page, match);
  if (found === null) return null;
  const { exact } = found.place;
  const isTelling = exact.length >= TELLING && match.context.split(exact).length <= 2;
  if (!isTelling) return withTextFragment(found.address, found.place);
  const { prefix: _, suffix: __, ...place } = found.place;
  return withTextFragment(found.address, place);
}

/** Characters from which on a stretch of words hardly stands on a page a second time. */
const TELLING = 40;
