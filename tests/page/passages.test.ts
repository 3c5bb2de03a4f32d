// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { readPassages } from '../../src/page/passages.ts';
import { type Run, splitRun } from '../../src/page/run.ts';
import { makeHostile } from '../support/hostile-dom.ts';

const texts = (): readonly string[] =>
  [...readPassages(document.documentElement)].map(({ run }) => run.text);

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

const cases = [
  { name: 'one paragraph', html: '<p>Rents doubled.</p>', read: ['Rents doubled.'] },
  { name: 'two blocks', html: '<p>One</p><div>Two</div>', read: ['One', 'Two'] },
  { name: 'inline tags', html: '<p>Re<b>nts</b> <i>dou</i>bled</p>', read: ['Rents doubled'] },
  { name: 'a block inside text', html: 'a<p>b</p>c', read: ['a', 'b', 'c'] },
  { name: 'a block inside a link', html: '<a>x<div>y</div>z</a>', read: ['x', 'y', 'z'] },
  { name: 'table cells', html: '<table><tr><td>1<td>2</table>', read: ['1', '2'] },
  { name: 'a line break', html: '<p>one <br> two</p>', read: ['one\ntwo'] },
  { name: 'two line breaks', html: '<p>one<br><br>two</p>', read: ['one', 'two'] },
  { name: 'white space', html: '<p> a \n\t b </p>', read: ['a b'] },
  { name: 'space between tags', html: '<p>a <b> b </b> c</p>', read: ['a b c'] },
  { name: 'no space between tags', html: '<p>a<b>b</b></p>', read: ['ab'] },
  { name: 'no-break spaces stay', html: '<p>100&nbsp;000</p>', read: ['100\u00a0000'] },
  {
    name: 'invisible ones stay',
    html: '<p>vol&shy;un\u200bteer</p>',
    read: ['vol\u00adun\u200bteer'],
  },
  { name: 'preformatted lines', html: '<pre>a  b\nc\n\nd</pre>', read: ['a b\nc', 'd'] },
  { name: 'signs alone', html: '<p>***</p><p>·</p>', read: [] },
  {
    name: 'scripts and fields',
    html: '<p>a<script>b</script><textarea>c</textarea></p>',
    read: ['a'],
  },
  { name: 'hidden attribute', html: '<p>a<span hidden>b</span></p>', read: ['a'] },
  { name: 'aria-hidden', html: '<p>a<span aria-hidden="true">b</span></p>', read: ['a'] },
  { name: 'no display', html: '<p>a<span style="display:none">b</span></p>', read: ['a'] },
  {
    name: 'no visibility, but a child with',
    html: '<p style="visibility:hidden">a<b style="visibility:visible">b</b></p>',
    read: ['b'],
  },
  {
    name: 'what is edited',
    html: '<div contenteditable>a</div><div role="textbox">b</div>',
    read: [],
  },
  { name: 'a code editor', html: '<div class="cm-editor"><p>a</p></div>', read: [] },
  { name: 'our own card', html: '<whence-card>a</whence-card>', read: [] },
  { name: 'a closed details', html: '<details><summary>a</summary>b</details>', read: ['a'] },
  {
    name: 'an open details',
    html: '<details open><summary>a</summary>b</details>',
    read: ['a', 'b'],
  },
  {
    name: 'a footnote mark',
    html: '<p>troops<sup><a>1</a></sup> left</p>',
    read: ['troops left', '1'],
  },
  { name: 'an exponent', html: '<p>10<sup>5</sup></p>', read: ['105'] },
  { name: 'a drop cap', html: '<p><span style="float:left">R</span>ents</p>', read: ['Rents'] },
  {
    name: 'a floated box',
    html: '<p>a <span style="float:left">An advertisement</span>b</p>',
    read: ['a b', 'An advertisement'],
  },
];

describe('reads', () => {
  test.each(cases)('$name', ({ html, read }) => {
    document.body.innerHTML = html;
    expect(texts()).toEqual(read);
  });

  test.each(cases)('the same under a hostile DOM: $name', ({ html, read }) => {
    document.body.innerHTML = html;
    makeHostile(document.body);
    expect(texts()).toEqual(read);
  });

  test('a shadow root in place of its host, with slots', () => {
    document.body.innerHTML = '<p>a <x-y>b</x-y> c</p>';
    const host = document.querySelector('x-y');
    if (host === null) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = '[<slot></slot>]<p>own</p>';
    expect(texts()).toEqual(['a [b]', 'own', 'c']);
  });

  test('elements nested deeper than one flow goes', () => {
    let at: Element = document.body;
    for (let depth = 0; depth < 350; depth++) at = at.appendChild(document.createElement('i'));
    at.append('deep down');
    expect(texts()).toEqual(['deep down']);
  });
});

// Trees of inline and block elements, text with all kinds of white space, breaks, and things left out.
const leaf = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', '\u00a0', '\u00ad', '1', '.', '𝒳'),
  }),
  fc.constantFrom('<br>', '<script>x</script>', '<!-- y -->', '<span hidden>z</span>', '<wbr>'),
);
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(
        fc.constantFrom('p', 'b', 'i', 'div', 'span', 'pre', 'li'),
        fc.array(tie('html'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));

test('property: every character of a passage leads back to itself', () => {
  fc.assert(
    fc.property(html, (source) => {
      document.body.innerHTML = source;
      for (const { run } of readPassages(document.documentElement)) expectExact(run);
    }),
  );
});

test('property: splitting text nodes into single characters changes no passage', () => {
  fc.assert(
    fc.property(html, (source) => {
      document.body.innerHTML = source;
      const before = texts();
      makeHostile(document.body);
      expect(texts()).toEqual(before);
    }),
  );
});

test('property: parts of a long run are its text, and none is too long', () => {
  const sentences = fc.array(fc.constantFrom('a', 'bc ', '. ', '! ', '。', ' ', '𝒳'), {
    minLength: 30,
  });
  fc.assert(
    fc.property(sentences, (words) => {
      const node = document.createTextNode(`x${words.join('')}`);
      document.body.replaceChildren(node);
      const [run] = [...readPassages(document.documentElement)].map((passage) => passage.run);
      if (run === undefined) return;
      const parts = splitRun(run, 20);
      for (const part of parts) expectExact(part);
      expect(parts.every(({ text }) => text.length <= 20 && text.isWellFormed())).toBe(true);
      expect(
        parts
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(run.text.replace(/\s/g, ''));
    }),
  );
});

test('a long run is cut at the end of a sentence', () => {
  const node = document.createTextNode('Rents rose. Wages fell. Nobody knew.');
  document.body.replaceChildren(node);
  const [passage] = readPassages(document.documentElement);
  if (passage === undefined) throw new Error('nothing read');
  expect(splitRun(passage.run, 26).map(({ text }) => text)).toEqual([
    'Rents rose. Wages fell.',
    'Nobody knew.',
  ]);
});

// Characters without a segment are line feeds; a space stands for any white space; all else is itself.
function expectExact({ text, segments }: Run): void {
  let end = 0;
  for (const { start, length, node, offset } of segments) {
    expect(text.slice(end, start)).toMatch(/^\n*$/);
    const data = node.data.slice(offset, offset + length);
    expect(data.replace(/[ \t\r\f\n]/g, ' ')).toBe(
      text.slice(start, start + length).replace(/\n/g, ' '),
    );
    end = start + length;
  }
  expect(end).toBe(text.length);
  expect(text).not.toMatch(/^[ \n]|\s$/);
}
