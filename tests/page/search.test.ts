// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isText, openRootOf } from '../../src/page/flat-tree.ts';
import { cutPieces, type Piece, type Words } from '../../src/page/pieces.ts';
import { type Chunk, chunksOf } from '../../src/page/search.ts';
import { createTold, textOf, worthAround, worthAtStart } from '../../src/page/worth.ts';
import { makeHostile } from '../support/hostile-dom.ts';
import { liveRanges } from './live-ranges.ts';

type Turn = () => void;

/** All pieces below a node, and what was met besides; others have their turn between them. */
function cut(region: Node = document.body, turn: Turn = () => {}) {
  const roots: ShadowRoot[] = [];
  const unbuilt: string[] = [];
  const pieces: Piece[] = [];
  const steps = cutPieces(region, {
    rootOf: openRootOf,
    root: (root) => roots.push(root),
    unbuilt: (element) => unbuilt.push(element.localName),
  });
  for (const piece of steps) {
    if (piece !== undefined) pieces.push(piece);
    turn();
  }
  return { pieces, roots, unbuilt, text: pieces.map(({ text }) => text).join('') };
}

const chunksIn = (region: Node = document.body): readonly Chunk[] =>
  [...chunksOf(cut(region).pieces)].filter((chunk) => chunk !== undefined);

/** What is worth reading below a node where each of some names tells. */
function search(names: RegExp, region: Node = document.body, told = createTold()) {
  const chunks = chunksIn(region);
  const atStart = worthAtStart({ region, isNew: true }, told);
  const found = chunks.flatMap((chunk): readonly Words[] => {
    const places = [...chunk.text.matchAll(names)].map(({ index }) => index);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return [];
    return worthAround(chunk, { first, last }, told);
  });
  return { found: [...new Set([...atStart, ...found])].map(textOf), told };
}

const KOREA = /korea/gi;
const paragraph = (words: string): string => `<p>${words} ${'Rents rose again. '.repeat(60)}</p>`;
const page = (...words: readonly string[]): void => {
  document.body.innerHTML = words.map(paragraph).join('');
};
const beginnings = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.split(' ')[0] ?? '');

/** Text nodes outside of what holds no text of the page, in order. */
function* textsBelow(node: Node): Generator<Text> {
  for (const child of node.childNodes) {
    if (isText(child)) yield child;
    else if (!/^(script|style|textarea)$/i.test(child.nodeName)) yield* textsBelow(child);
  }
}

describe('worth reading', () => {
  test('is nothing where nothing tells', () => {
    page('one', 'two', 'three');
    expect(search(KOREA).found).toEqual([]);
  });

  test('is what stands before and after a telling word, and no more', () => {
    page('a', 'b', 'c', 'd', 'e', 'f', 'Korea', 'h', 'i', 'j', 'k', 'l');
    expect(beginnings(search(KOREA).found)).toEqual(['d', 'e', 'f', 'Korea', 'h', 'i', 'j']);
  });

  test('are two passages at least, however short, and however many pieces they are in', () => {
    const short = (word: string) => `<p>${word} and <b>so</b> on, for <i>ever</i> and a day</p>`;
    document.body.innerHTML = ['a', 'b', 'c', 'Korea', 'e', 'f', 'g'].map(short).join('');
    const found = beginnings(search(KOREA).found);
    for (const word of ['b', 'c', 'Korea', 'e', 'f']) expect(found).toContain(word);
  });

  test('is, of a part that changed, also what stands around it', () => {
    page('one', 'two', 'Korea', 'four', 'five', 'six');
    const [, , third] = document.querySelectorAll('p');
    const { found } = search(KOREA, third);
    expect(beginnings(found)).toEqual(['one', 'two', 'Korea', 'four', 'five', 'six']);
  });

  test('is a part that follows telling text, and not one farther on', () => {
    page('Korea', 'two', 'three');
    const { told } = search(KOREA);
    document.body.insertAdjacentHTML('beforeend', ['four', 'five', 'six'].map(paragraph).join(''));
    const [, , , fourth, , sixth] = document.querySelectorAll('p');
    expect(beginnings(search(KOREA, fourth, told).found)).toEqual(['four']);
    expect(search(KOREA, sixth, told).found).toEqual([]);
  });

  test('is a shadow tree whose host follows telling text', () => {
    document.body.innerHTML = '<p>Korea</p><x-one></x-one>';
    const { told } = search(KOREA);
    const root = document.querySelector('x-one')?.attachShadow({ mode: 'open' });
    if (root === undefined) throw new Error('no host');
    root.innerHTML = '<p>one</p>';
    expect(search(KOREA, root, told).found).toEqual(['one']);
  });
});

test('what tells is found where it stands now, though the page changed while it was asked about', () => {
  for (const change of ['longer '.repeat(900), '']) {
    page('one', 'two', 'Korea', 'four');
    const [chunk] = chunksIn();
    const place = chunk?.text.indexOf('Korea') ?? -1;
    const first = document.querySelector('p');
    if (first !== null) first.textContent = change;
    const found = chunk && worthAround(chunk, { first: place, last: place }, createTold());
    expect(beginnings(found?.map(textOf) ?? [])).toContain('Korea');
  }
});

describe('text is asked about', () => {
  test('whole where tags cut a word', () => {
    document.body.innerHTML = '<p>Ko<b>r</b>ea</p>';
    expect(search(KOREA).found).toEqual(['Ko', 'r', 'ea']);
    document.body.innerHTML = '<p>Korea is named</p>';
    makeHostile(document.body);
    expect(search(KOREA).found.join('')).toBe('Koreaisnamed');
  });

  test('across pieces', () => {
    const filling = '<i>x</i>'.repeat(22);
    for (const [first, second] of [
      ['Ko', 'rea'],
      ['North ', 'Korea'],
    ]) {
      document.body.innerHTML = `<p>${filling}${first}<b>${second} ends</b> here</p>`;
      expect(cut().pieces.map(({ text }) => text.replace(/x+/, ''))).toEqual([
        first,
        `${second} ends here`,
      ]);
      const { found } = search(/north korea|korea/gi);
      expect(found).toContain(`${second} ends`);
    }
  });

  test('but for scripts, styles and fields', () => {
    document.body.innerHTML =
      '<script>"Korea"</script><style>/* Korea */</style>a<textarea>Korea</textarea><p>b</p>';
    expect(cut().text).toBe('ab');
  });

  test('with the words of pictures that failed', () => {
    document.body.innerHTML = 'a <img alt="The Korea Times"> b';
    const picture = document.querySelector('img');
    Object.defineProperties(picture, {
      complete: { value: true },
      naturalWidth: { value: 0 },
      getBoundingClientRect: { value: () => ({ width: 99, height: 99 }) },
    });
    expect(cut().pieces.map(({ text }) => text)).toEqual(['a ', 'The Korea Times', ' b']);
    expect(search(KOREA).found).toEqual(['a ', 'The Korea Times', ' b']);
  });

  test('by the window where it is very long, and names across windows are found', () => {
    for (const before of [15_990, 15_997, 16_000, 40_000]) {
      document.body.textContent = `${'x '.repeat(before / 2)}Korea ${'y '.repeat(30_000)}`;
      expect(search(KOREA).found).toHaveLength(1);
    }
    expect(Math.max(...chunksIn().map(({ text }) => text.length))).toBeLessThan(17_000);
  });

  test('unless it is blank', () => {
    document.body.innerHTML = '<p> </p>\n\n<p>\t</p>';
    expect(chunksIn()).toEqual([]);
  });
});

test('shadow roots are told, and hosts that are not built yet', () => {
  document.body.innerHTML = '<p>one</p><x-one></x-one><x-two></x-two><main></main>';
  const root = document.querySelector('x-one')?.attachShadow({ mode: 'open' });
  expect(cut()).toMatchObject({ roots: [root], unbuilt: ['x-two', 'main'] });
});

const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    fc.constantFrom('Korea', 'rents rose', ' ', 'Kor', 'ea', '<script>Korea</script>', '<br>'),
    fc
      .tuple(fc.constantFrom('p', 'b', 'div', 'textarea'), fc.array(tie('html')))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));
const pages = fc.array(html, { maxLength: 80 }).map((parts) => parts.join(''));

test('property: pieces are all text of a page in order, and know its nodes', () => {
  fc.assert(
    fc.property(pages, (source) => {
      document.body.innerHTML = source;
      const texts = [...textsBelow(document.body)].filter(({ data }) => data !== '');
      const { pieces, text } = cut();
      expect(text).toBe(texts.map(({ data }) => data).join(''));
      const words = pieces.flatMap((piece) => piece.words()).filter((each) => textOf(each) !== '');
      expect(words).toEqual(texts);
    }),
  );
});

const live = liveRanges();
beforeEach(live.use);
afterEach(live.restore);

test('property: what stays where it is is not missed, however the page changes meanwhile', () => {
  const change = fc.record({
    at: fc.nat(200),
    what: fc.constantFrom('remove', 'move to the front', 'move to the end', 'wrap'),
  });
  fc.assert(
    fc.property(pages, fc.array(change, { maxLength: 6 }), (source, changes) => {
      document.body.innerHTML = source;
      for (const [index, text] of [...textsBelow(document.body)].entries())
        text.data = `<${index}>`;
      const staying = new Set(textsBelow(document.body));
      const waiting = [...changes];
      const { text } = cut(document.body, () => {
        const { at, what } = waiting.pop() ?? {};
        const all = document.body.querySelectorAll('p, b, div, br');
        const element = all[(at ?? 0) % Math.max(1, all.length)];
        if (what === undefined || element === undefined) return;
        for (const moved of textsBelow(element)) staying.delete(moved);
        const { parentNode, nextSibling } = element;
        live.remove(element);
        if (what === 'move to the front')
          live.insert(document.body, element, document.body.firstChild);
        else if (what === 'move to the end') live.insert(document.body, element, null);
        else if (what === 'wrap' && parentNode !== null) {
          const around = document.createElement('div');
          live.insert(parentNode, around, nextSibling);
          around.append(element);
        }
      });
      for (const { data } of staying) expect(text).toContain(data);
    }),
  );
});
