import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentOfText, lineAt } from '../../src/cli/document.ts';
import { documentOfHtml, isHtml } from '../../src/cli/read-html.ts';

const texts = (document: Document) => document.passages.map(({ text }) => text);

const expectPlaced = ({ text, passages }: Document) => {
  for (const passage of passages) {
    expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
  }
};

describe('reading plain text', () => {
  it('makes a passage of each line that holds words', () => {
    const document = documentOfText('Headline\n\nFirst line.\r\nSecond line.');
    expect(texts(document)).toEqual(['Headline', 'First line.\r', 'Second line.']);
    expect(document.title).toBe('Headline');
    expect(document.passages.map((passage) => lineAt(passage, 0))).toEqual([1, 3, 4]);
  });

  it('takes a long first line for running text, not for a title', () => {
    expect(documentOfText(`${'word '.repeat(60)}\nmore`).title).toBe('');
  });

  it('keeps every passage at its place in the text', () => {
    fc.assert(fc.property(fc.string(), (text) => expectPlaced(documentOfText(text))));
  });
});

describe('reading HTML', () => {
  it('cuts at blocks, joins what inline tags and line ends part', () => {
    const html =
      '<h1>Bridge\n closes</h1><p>For <b>40</b>\n  days, <i>the p</i>ort says.</p><p>Soon.';
    expect(texts(documentOfHtml(html))).toEqual([
      'Bridge closes',
      'For 40 days, the port says.',
      'Soon.',
    ]);
  });

  it('keeps entities, soft hyphens and no-break spaces as characters', () => {
    expect(texts(documentOfHtml('<p>100&nbsp;000 vol&shy;unteers &amp; more</p>'))).toEqual([
      '100\u00a0000 vol\u00adunteers & more',
    ]);
  });

  it('leaves out what is not shown', () => {
    const html = `<head><style>a</style></head><script>b</script><noscript>c</noscript><p hidden>d</p>
      <div style="display: none">e</div><template>f</template><textarea>g</textarea><p>shown</p>`;
    expect(texts(documentOfHtml(html))).toEqual(['shown']);
  });

  it('reads the title and not that of a drawing', () => {
    const html = '<svg><title>logo</title></svg><title> The\n news </title><p>x';
    expect(documentOfHtml(html).title).toBe('The news');
  });

  it('starts a line at <br> and at line ends within <pre>', () => {
    expect(texts(documentOfHtml('<p>one<br>two</p><pre>three\nfour</pre>'))).toEqual([
      'one\ntwo',
      'three\nfour',
    ]);
  });

  it('sets footnote marks apart', () => {
    expect(texts(documentOfHtml('<p>volunteers<sup><a>1</a></sup> came</p>'))).toEqual([
      'volunteers',
      '1',
      'came',
    ]);
  });

  it('knows the line of the file', () => {
    const [, passage] = documentOfHtml('<p>a</p>\n<p>one\ntwo\n<b>three</b></p>').passages;
    expect(passage && lineAt(passage, passage.text.indexOf('two'))).toBe(3);
    expect(passage && lineAt(passage, passage.text.indexOf('three'))).toBe(4);
  });

  it('bears any depth of nesting', () => {
    const html = `${'<div>'.repeat(20_000)}deep`;
    expect(texts(documentOfHtml(html))).toEqual(['deep']);
  });

  it('joins passages by line ends, each at its place', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '<br>',
      ' ',
      '\n',
      'a',
      'bc',
      '<pre>',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = documentOfHtml(pieces.join(''));
        expectPlaced(document);
        expect(document.text).toBe(texts(document).join('\n'));
      }),
    );
  });
});

describe('telling HTML from text', () => {
  it.each([
    ['page.html', 'x', true],
    ['page.HTM', 'x', true],
    ['page.xhtml', 'x', true],
    ['-', '  <!doctype html>', true],
    ['notes.txt', 'x < y', false],
  ])('%s with %j: %s', (path, text, expected) => {
    expect(isHtml(path, text)).toBe(expected);
  });
});
