import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdown } from '../../src/citing/formats/markdown.ts';
import { elementsOf, textOf } from './read-html.ts';
import { anyText, context, everyClaim, everySubject, recordSaying, seen } from './sample.ts';

/** Reads more than we write: HTML, tables, strike-through, and addresses that become links by themselves. */
const reader = markdownIt({ html: true, linkify: true });

const read = (text: string) => parseFragment(reader.render(text));

describe('Markdown', () => {
  test.each([
    '*stars*',
    '_lines_',
    '# no heading',
    '1. no list',
    '- no list',
    '+ no list',
    '> no quotation',
    '[no](https://evil.test)',
    '![no](https://evil.test/x.png)',
    '<b>no tag</b>',
    '<https://evil.test>',
    'https://evil.test and www.evil.test and a@evil.test',
    '&lt; &#60; AT&T',
    '`code` ```fence```',
    'a | b',
    '~~gone~~',
    '\\* twice',
    '===',
    '---',
  ])('gives back as it is: %s', (text) => {
    const page = read(escapeMarkdown(text));
    expect(textOf(page).trim()).toBe(text);
    expect(elementsOf(page).map(({ tagName }) => tagName)).toEqual(['p']);
  });

  test.each(everyClaim)('has the words and addresses of $record.id', (subject) => {
    const page = read(markdown.write(subject, context));
    const text = seen(textOf(page));
    const { appearances, statement } = subject.record;
    expect(text).toContain(seen(statement));
    for (const { quote } of appearances) expect(text).toContain(seen(quote ?? ''));
    const links = elementsOf(page).filter(({ tagName }) => tagName === 'a');
    expect(links.length).toBeGreaterThanOrEqual(appearances.filter(({ url }) => url).length);
  });

  test('is made of nothing but headings, paragraphs, quotations, lists and links', () => {
    const tags = everySubject.flatMap((subject) =>
      elementsOf(read(markdown.write(subject, context))).map(({ tagName }) => tagName),
    );
    const known = ['h2', 'h3', 'p', 'blockquote', 'ul', 'ol', 'li', 'a', 'strong', 'hr', 'br'];
    expect([...new Set(tags)].filter((tag) => !known.includes(tag))).toEqual([]);
  });

  test('property: no markup of theirs gets through, and no word is lost', () => {
    const tame = markdown.write({ kind: 'claim', record: recordSaying('tame') }, context);
    const shape = (text: string) =>
      elementsOf(read(text))
        .map(({ tagName }) => tagName)
        // A quotation of two paragraphs has two.
        .filter((tag) => tag !== 'br' && tag !== 'p');
    const expected = shape(tame);
    fc.assert(
      fc.property(anyText, (text) => {
        const written = markdown.write({ kind: 'claim', record: recordSaying(text) }, context);
        expect(shape(written)).toEqual(expected);
        expect(seen(textOf(read(written)))).toContain(seen(text));
      }),
    );
  });
});
