import type { Edtf } from '../../model/brand.ts';
import { directionOf } from '../../model/language-tags.ts';
import { RECORD_LANGUAGE } from '../../model/record.ts';
import { dateInWords, marksFor, spoken } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { isPlainDate } from '../plain-date.ts';
import { onOneLine, printable } from '../printable.ts';
import type { Block, CitedDocument, Inline } from '../trace/document.ts';
import { documentOf } from '../trace/document-of.ts';

/**
 * A fragment to be pasted into a page: an article without classes, styles or ids. Headings begin at the second level,
 * as the page it goes to has its own first.
 */
export const html: Format = {
  id: 'html',
  mediaType: 'text/html',
  extension: 'html',
  fits: () => true,
  write: (subject, context) => asHtml(documentOf(subject, context)),
};

type Attributes = { readonly [name: string]: string | undefined };

/** An element from its name, its attributes and what is HTML already. */
function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value = '']) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Text that stays text, within elements and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function asHtml({ title, lead, sections, foot }: CitedDocument): string {
  const parts = [
    element('h2', { lang: RECORD_LANGUAGE }, theirs(title)),
    ...lead.map(blockHtml),
    ...sections.flatMap((section) => [
      element('h3', {}, theirs(section.title)),
      ...section.blocks.map(blockHtml),
    ]),
    element('footer', {}, '\n', ...foot.map((block) => `${blockHtml(block)}\n`)),
  ];
  return `${element('article', { lang: spoken() }, '\n', parts.join('\n'), '\n')}\n`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...block.content.map(inlineHtml));
    case 'quotation': {
      const { text, lang, cite } = block;
      return element('blockquote', { cite }, element('p', {}, quoted(text, lang)));
    }
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        '\n',
        ...block.items.map((item) => `${element('li', {}, item.map(blockHtml).join('\n'))}\n`),
      );
    default:
      return block satisfies never;
  }
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(printable(inline.text));
    case 'strong':
      return element('strong', {}, theirs(inline.text));
    case 'name':
      return theirs(inline.text);
    case 'quote':
      return quoted(onOneLine(inline.text), inline.lang);
    case 'date':
      return time(inline.date);
    case 'link':
      return element('a', { href: inline.url, rel: 'noreferrer' }, theirs(inline.text));
    default:
      return inline satisfies never;
  }
}

/** Exact words, isolated, in their language and direction; each line ends as the page ended it. */
function quoted(text: string, lang: string | undefined): string {
  const [open, close] = marksFor(text, lang);
  const lines = escapeHtml(printable(text).trim()).replaceAll('\n', '<br>');
  return `${open}${element('bdi', { lang, dir: directionOf(lang) }, lines)}${close}`;
}

/** Somebody's text within a line of ours: isolated where it could turn the line. */
function theirs(text: string): string {
  const told = onOneLine(text);
  return OTHER_WAY.test(told) ? element('bdi', {}, escapeHtml(told)) : escapeHtml(told);
}

/** A date in words with the date for machines, which HTML can say only of plain days, months and years. */
function time(date: Edtf | undefined): string {
  const told = escapeHtml(dateInWords(date));
  return date !== undefined && isPlainDate(date) ? element('time', { datetime: date }, told) : told;
}

const OTHER_WAY = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069]/;

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
