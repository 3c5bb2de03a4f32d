import { dateInWords } from '../../words/words.ts';
import type { Format } from '../format.ts';
import { inQuotationMarks, isolated, onOneLine, printable } from '../printable.ts';
import type { Block, CitedDocument, Inline } from '../trace/document.ts';
import { documentOf } from '../trace/document-of.ts';

/** CommonMark, with nothing in it that only some dialects know. */
export const markdown: Format = {
  id: 'markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  fits: () => true,
  write: (subject, context) => asMarkdown(documentOf(subject, context)),
};

/**
 * Text that no dialect in use reads as markup: CommonMark's own signs, HTML, and GitHub's tables, strike-through,
 * formulas and addresses that become links by themselves.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(mailto|xmpp)(?=:)/gi, '$1\\')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/@/g, '\\@')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

function asMarkdown({ title, lead, sections, foot }: CitedDocument): string {
  const parts = [
    `## ${heading(title)}`,
    ...lead.map(blockText),
    ...sections.flatMap((section) => [
      `### ${heading(section.title)}`,
      ...section.blocks.map(blockText),
    ]),
    ...(foot.length > 0 ? ['---'] : []),
    ...foot.map(blockText),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A row of `#` at the end of a heading would be taken for its close. */
function heading(title: string): string {
  return escapeMarkdown(isolated(onOneLine(title))).replace(/#+$/, (signs) => `\\${signs}`);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return startingNothing(block.content.map(inlineText).join(''));
    case 'quotation':
      return quotedLines(inQuotationMarks(block.text, block.lang));
    case 'list':
      return block.items
        .map((item, at) => listItem(item, block.ordered ? `${at + 1}. ` : '- '))
        .join('\n\n');
    default:
      return block satisfies never;
  }
}

/** Each line of a quotation ends as the page ended it; a line that is empty parts paragraphs by itself. */
function quotedLines(text: string): string {
  const lines = text.split('\n').map((line) => escapeMarkdown(line.trim()));
  return lines
    .map((line, at) => (line !== '' && lines[at + 1] ? `> ${line}\\` : `> ${line}`))
    .join('\n');
}

function listItem(item: readonly Block[], sign: string): string {
  const text = item.map(blockText).join('\n\n');
  return `${sign}${text.replace(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`)}`;
}

/** Parts that are harmless by themselves may together begin a line as a list or a heading does. */
function startingNothing(line: string): string {
  return line.replace(/^([#+=-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(printable(inline.text).replace(/\s+/g, ' '));
    case 'strong':
      return `**${escapeMarkdown(isolated(onOneLine(inline.text)))}**`;
    case 'name':
      return escapeMarkdown(isolated(onOneLine(inline.text)));
    case 'quote':
      return escapeMarkdown(inQuotationMarks(onOneLine(inline.text), inline.lang));
    case 'date':
      return escapeMarkdown(dateInWords(inline.date));
    case 'link':
      return `[${escapeMarkdown(isolated(onOneLine(inline.text)))}](${destination(inline.url)})`;
    default:
      return inline satisfies never;
  }
}

/** Brackets within an address would end it early; an entity within it would be read as one. */
function destination(url: string): string {
  const address = url.replace(/&(?=#?\w+;)/g, '%26');
  return /[()]/.test(address) ? `<${address}>` : address;
}
