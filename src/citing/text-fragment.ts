import { wordSegmenterFor } from '../model/word-segmenter.ts';
import { webAddress } from './address.ts';
import { onOneLine } from './printable.ts';

/**
 * Words on a page, and what stands just before and after them: W3C Web Annotation Data Model, §4.2.4.
 * `[…]` in `exact` stands for words left out.
 */
export type QuotedPlace = {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly lang?: string;
};

/**
 * An address that leads to words on its page: `#:~:text=prefix-,start,end,-suffix` (WICG, Scroll to Text Fragment). A hash
 * that the address has is kept; a directive that it has gives way.
 *
 * Written here because what Google publishes for it (`text-fragments-polyfill`) makes fragments from ranges of a living
 * document, and here there is none: only the words of a record.
 */
export function withTextFragment(url: string, place: QuotedPlace): string {
  const address = webAddress(url);
  const directive = textDirective(place);
  if (address === null || directive === null) return address ?? url;
  const [page = '', hash = ''] = address.split(/#(.*)/s);
  return `${page}#${hash.split(':~:')[0]}:~:${directive}`;
}

/** The parts of a quotation between those left out, each on one line; a reader's three dots at its ends are not the page's. */
export function piecesOf(quote: string): readonly string[] {
  return onOneLine(quote)
    .split(LEFT_OUT)
    .map((piece) => piece.replace(/^[\s…]+|[\s…]+$/g, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** How a record writes that words are left out: `[…]`, `[...]`, `(…)`. */
export const LEFT_OUT = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)/;

// An exact match must lie within one block of the page and agree in every character; ends need not. Past about a
// sentence one typographic quotation mark is likelier to differ than the words are to be repeated.
const LONGEST_EXACT = 100;
// Four words are seldom found twice on a page in front of the same end.
const WORDS_AT_AN_END = 4;

function textDirective({ exact, prefix, suffix, lang }: QuotedPlace): string | null {
  const pieces = piecesOf(exact).map(betweenMarks);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isShort = pieces.length === 1 && first.length <= LONGEST_EXACT && !/\n/.test(exact.trim());
  const words = isShort ? [first] : endsOf(first, last, lang);
  const before = prefix && onOneLine(prefix);
  const after = suffix && onOneLine(suffix);
  const parts = [
    ...(before ? [`${encoded(before)}-`] : []),
    ...words.map(encoded),
    ...(after ? [`-${encoded(after)}`] : []),
  ];
  return `text=${parts.join(',')}`;
}

/** Without marks at the ends: what prints a quotation ends it with its own. */
function betweenMarks(piece: string): string {
  return piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}

/** The first and the last few words; the whole where these would meet. */
function endsOf(first: string, last: string, lang: string | undefined): readonly string[] {
  const starts = wordSpans(first, lang);
  const ends = wordSpans(last, lang);
  if (first === last && starts.length <= 2 * WORDS_AT_AN_END) return [first];
  const start = first.slice(0, starts.at(Math.min(WORDS_AT_AN_END, starts.length) - 1)?.end);
  const end = last.slice(ends.at(-Math.min(WORDS_AT_AN_END, ends.length))?.start);
  return [start, end];
}

/** Where the words of a text lie, as its language divides them: not all languages put spaces between words. */
function wordSpans(text: string, lang: string | undefined) {
  return [...wordSegmenterFor(lang).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The few words nearest to a quotation in the text around it, to tell it from its like. */
export function surroundings(
  words: string,
  context: string,
): Pick<QuotedPlace, 'prefix' | 'suffix'> {
  const at = words === '' ? -1 : context.indexOf(words);
  if (at < 0) return {};
  const [before] = wordSpans(context.slice(0, at), undefined).slice(-WORDS_AT_AN_END);
  const rest = context.slice(at + words.length);
  const after = wordSpans(rest, undefined).slice(0, WORDS_AT_AN_END).at(-1);
  return {
    ...(before && { prefix: context.slice(before.start, at) }),
    ...(after && { suffix: rest.slice(0, after.end) }),
  };
}

/** Percent-encoded; hyphen, comma and ampersand too, which part the directive, and brackets, at which Markdown and e-mail would end the address. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
