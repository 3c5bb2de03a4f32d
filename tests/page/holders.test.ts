// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdersOf } from '../../src/page/holders.ts';

const textsIn = (node: Node): readonly Text[] =>
  node instanceof Text ? [node] : [...node.childNodes].flatMap(textsIn);

const rangeOver = (first: Text, last: Text): Range => {
  const range = document.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  return range;
};

const page = (html: string): Element => {
  document.body.innerHTML = `<main>${html}</main><footer>else</footer>`;
  const main = document.querySelector('main');
  if (main === null) throw new Error('no page');
  return main;
};

test('what a change must be at to change words: they, what they stand in, what stands between', () => {
  const main = page('<p id="a">one <b>two</b><i></i> three</p><p id="b">four</p>');
  const [one, , three] = textsIn(main);
  if (one === undefined || three === undefined) throw new Error('no text');
  const holders = holdersOf([rangeOver(one, three)]);
  const isIn = (selector: string) => holders.has(document.querySelector(selector) as Node);
  expect(['main', '#a', 'b', 'i', 'body', 'html'].map(isIn)).toEqual(Array(6).fill(true));
  expect([holders.has(one), holders.has(document)]).toEqual([true, true]);
  expect(['#b', 'footer'].map(isIn)).toEqual([false, false]);
});

test('words in a shadow tree stand in its host, too', () => {
  const main = page('<p id="host"></p><p id="other"></p>');
  const host = main.querySelector('#host') as Element;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<b>words</b>';
  const [words] = textsIn(root);
  if (words === undefined) throw new Error('no text');
  const holders = holdersOf([rangeOver(words, words)]);
  expect([root, host, main].every((node) => holders.has(node))).toBe(true);
  expect(holders.has(main.querySelector('#other') as Node)).toBe(false);
});

type Tree = { readonly name: string; readonly children: readonly (Tree | string)[] };

const htmlOf = (tree: Tree | string): string =>
  typeof tree === 'string'
    ? `${tree}<!---->`
    : `<${tree.name}>${tree.children.map(htmlOf).join('')}</${tree.name}>`;

const { tree } = fc.letrec<{ tree: Tree; text: string }>((tie) => ({
  text: fc.stringMatching(/^[a-z]{1,4}$/),
  tree: fc.record({
    name: fc.constantFrom('b', 'i', 'span'),
    children: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('text'), tie('tree')), {
      maxLength: 4,
    }),
  }),
}));

/** Ways to change a page by one node. */
const EDITS: Readonly<Record<string, (node: ChildNode) => void>> = {
  'other words': (node) => {
    if (node instanceof Text) node.data = `${node.data}x`;
  },
  'a word before': (node) => node.before('new'),
  'a word within': (node) => {
    if (node instanceof Element) node.append('new');
  },
  'taken out': (node) => node.remove(),
  'put elsewhere': (node) => document.querySelector('footer')?.append(node),
};

test('property: words that a change has changed or taken away stood in what was changed', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.keys(EDITS)),
      (trees, from, length, at, edit) => {
        const main = page(trees.map(htmlOf).join(''));
        const texts = textsIn(main);
        const first = texts[from % Math.max(1, texts.length)];
        const last =
          texts[Math.min(texts.length - 1, (from % Math.max(1, texts.length)) + (length % 4))];
        fc.pre(first !== undefined && last !== undefined);
        const words = (): string =>
          first.isConnected && last.isConnected ? rangeOver(first, last).toString() : 'gone';
        const before = words();
        const holders = holdersOf([rangeOver(first, last)]);
        const observer = new MutationObserver(() => {});
        observer.observe(document, { subtree: true, childList: true, characterData: true });
        const nodes = [...main.querySelectorAll('*'), ...texts];
        EDITS[edit]?.(nodes[at % nodes.length] as ChildNode);
        const changes = observer.takeRecords();
        observer.disconnect();
        if (words() !== before)
          expect(changes.some(({ target }) => holders.has(target))).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
