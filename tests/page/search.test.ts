// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellsIn } from '../../src/matching/telling.ts';
import { isText, openRootOf } from '../../src/page/flat-tree.ts';
import { type Chunk, searchText } from '../../src/page/search.ts';
import { beginStretch, createTold } from '../../src/page/stretch.ts';
import { type Words, walkText } from '../../src/page/text-walk.ts';
import { makeHostile } from '../support/hostile-dom.ts';

const SIGNAL = /\bkorea\b/i;
const tells = (text: string): boolean => SIGNAL.test(text);

/** What lies below a node: texts found worth reading, what was asked, and the shadow roots met. */
function search(
  isTelling: (text: string) => boolean = tells,
  region?: Element,
  told = createTold(),
) {
  const roots: ShadowRoot[] = [];
  const unbuilt: string[] = [];
  const walk = walkText(region ?? document.body, openRootOf, {
    root: (root) => roots.push(root),
    unbuilt: (element) => unbuilt.push(element.localName),
  });
  const stretch = beginStretch(told, region && { region, isNew: true });
  const step = searchText(walk);
  const chunks: Chunk[] = [];
  const found: string[] = [];
  const find = (worth: readonly Words[]): void => {
    for (const words of worth) found.push(isText(words) ? words.data : words.alt);
  };
  for (let next = step(); next !== undefined; next = step()) {
    chunks.push(...next);
    for (const { words, texts } of next) find(stretch.settle(words, tellsIn(texts, isTelling)));
    walk.pause();
    walk.resume();
  }
  find(stretch.end());
  return { found, roots, unbuilt, chunks, told };
}

const paragraph = (words: string): string => `<p>${words} ${'Rents rose again. '.repeat(60)}</p>`;
const page = (...words: readonly string[]): void => {
  document.body.innerHTML = words.map(paragraph).join('');
};
const beginnings = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.split(' ')[0] ?? '');

test('a page without telling words is not worth reading', () => {
  page('one', 'two', 'three');
  expect(search().found).toEqual([]);
});

test('around a telling word, what stands before and after is worth reading, and no more', () => {
  page('a', 'b', 'c', 'd', 'e', 'f', 'Korea', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p');
  const found = beginnings(search().found);
  expect(found).toContain('Korea');
  expect(found.indexOf('Korea')).toBeGreaterThanOrEqual(2);
  expect(found.length - found.indexOf('Korea')).toBeGreaterThan(2);
  expect(found).not.toContain('a');
  expect(found).not.toContain('p');
});

test('of a part that changed, what stands around it is its context', () => {
  page('one', 'two', 'Korea', 'four', 'five', 'six');
  const [, , third] = document.querySelectorAll('p');
  const { found } = search(tells, third);
  expect(beginnings(found)).toEqual(['one', 'two', 'Korea', 'four', 'five']);
});

test('a part that follows telling text is worth reading, and one farther on is not', () => {
  page('Korea', 'two', 'three');
  const { told } = search();
  document.body.insertAdjacentHTML('beforeend', ['four', 'five', 'six'].map(paragraph).join(''));
  const [, , , fourth, , sixth] = document.querySelectorAll('p');
  expect(beginnings(search(tells, fourth, told).found)).toEqual(['four']);
  expect(search(tells, sixth, told).found).toEqual([]);
});

test('words cut in pieces by tags are whole words, and blocks side by side are apart', () => {
  document.body.innerHTML = '<p>Ko<b>r</b>ea</p>';
  expect(search().found).toEqual(['Ko', 'r', 'ea']);
  document.body.innerHTML = '<span>North</span><span>Korea</span><span>said</span>';
  expect(search().found).toEqual(['North', 'Korea', 'said']);
  document.body.innerHTML = '<p>Korea is named</p>';
  makeHostile(document.body);
  expect(search().found.join('')).toBe('Koreaisnamed');
});

test('a name that stands where two chunks meet is found', () => {
  for (const [first, second] of [
    ['Ko', 'rea'],
    ['North ', 'Korea'],
  ]) {
    const filling = 'x'.repeat(900);
    document.body.innerHTML = `<p>${filling}</p><p>${filling}</p><p>${filling} ${first}<b>${second} ends</b></p>`;
    const { chunks } = search();
    expect(chunks).toHaveLength(2);
    const { found } = search((text) => /north korea|\bkorea\b/i.test(text));
    expect(found.at(-1)).toBe(`${second} ends`);
  }
});

test('scripts, styles and fields are passed over', () => {
  document.body.innerHTML =
    '<script>"Korea"</script><style>/* Korea */</style><textarea>Korea</textarea><p>none</p>';
  expect(search().found).toEqual([]);
});

test('shadow trees are searched, and hosts that are not built yet are told', () => {
  document.body.innerHTML = '<p>one</p><x-one></x-one><x-two></x-two>';
  const root = document.querySelector('x-one')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Korea</p>';
  expect(search()).toMatchObject({ found: ['one', 'Korea'], roots: [root], unbuilt: ['x-two'] });
});

test('a text of megabytes is searched by the window, and names across windows are found', () => {
  for (const before of [15_990, 15_997, 16_000, 40_000]) {
    document.body.textContent = `${'x '.repeat(before / 2)}Korea ${'y '.repeat(30_000)}`;
    expect(new Set(search().found).size).toBe(1);
  }
  document.body.textContent = 'x '.repeat(40_000);
  const { found, chunks } = search();
  expect(found).toEqual([]);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(20_000);
});

test('a walk goes on where the page changed under it', () => {
  document.body.innerHTML = '<div id="a"><p>one</p><p>two</p></div><p>three</p><p>four</p>';
  const walk = walkText(document.body, openRootOf, { root: () => {}, unbuilt: () => {} });
  const read: string[] = [];
  for (let words = walk.next(); words !== undefined; words = walk.next()) {
    if (words === 'more' || !isText(words)) continue;
    read.push(words.data);
    walk.pause();
    if (words.data === 'one') document.querySelector('#a')?.remove();
    walk.resume();
  }
  expect(read.slice(-2)).toEqual(['three', 'four']);
});

test('property: every telling word of a page is among what is worth reading', () => {
  const leaf = fc.constantFrom('Korea', 'rents rose', ' ', 'Kor', 'ea', 'x'.repeat(900));
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      leaf,
      fc
        .tuple(fc.constantFrom('p', 'b', 'div', 'section'), fc.array(tie('html')))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(html), (parts) => {
      document.body.innerHTML = parts.join(' ');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const telling: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (tells((node as Text).data)) telling.push((node as Text).data);
      }
      const { found } = search();
      expect(found.filter(tells)).toEqual(telling);
    }),
  );
});
