import { dateInWords } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { inQuotationMarks, isolated, onOneLine, printable } from '../printable.ts';
import type { Block, CitedDocument, Inline } from '../trace/document.ts';
import { documentOf } from '../trace/document-of.ts';

/** The whole, to be read in an e-mail: no markup, addresses in angle brackets (RFC 3986, appendix C), no wrapped lines. */
export const plainText: Format = {
  id: 'text',
  mediaType: 'text/plain',
  extension: 'txt',
  fits: () => true,
  write: (subject, context) => asPlainText(documentOf(subject, context)),
};

function asPlainText({ title, lead, sections, foot }: CitedDocument): string {
  const parts = [
    underlined(isolated(onOneLine(title)), '='),
    ...lead.map(blockText),
    ...sections.flatMap((section) => [
      underlined(isolated(onOneLine(section.title)), '-'),
      ...section.blocks.map(blockText),
    ]),
    ...(foot.length > 0 ? ['--'] : []),
    ...foot.map(blockText),
  ];
  return `${parts.join('\n\n')}\n`;
}

// So long a line looks no better for being longer, and it wraps.
const LONGEST_LINE = 60;

function underlined(title: string, sign: string): string {
  return `${title}\n${sign.repeat(Math.min([...title].length, LONGEST_LINE))}`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.content.map(inlineText).join('');
    case 'quotation':
      return indented(inQuotationMarks(block.text, block.lang), '    ');
    case 'list':
      return block.items
        .map((item, at) => listItem(item, block.ordered ? `${at + 1}. ` : '- '))
        .join('\n');
    default:
      return block satisfies never;
  }
}

function listItem(item: readonly Block[], sign: string): string {
  const text = item.map(blockText).join('\n');
  return `${sign}${indented(text, ' '.repeat(sign.length)).trimStart()}`;
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'strong':
      return printable(inline.text).replace(/\s+/g, ' ');
    case 'name':
      return isolated(onOneLine(inline.text));
    case 'quote':
      return inQuotationMarks(onOneLine(inline.text), inline.lang);
    case 'date':
      return dateInWords(inline.date);
    case 'link':
      return inline.text === inline.url
        ? `<${inline.url}>`
        : `${isolated(onOneLine(inline.text))} <${inline.url}>`;
    default:
      return inline satisfies never;
  }
}
