// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { sectionFinder } from '../../src/page/sections.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** The marked places by section: those of one section together, in the order of the page. */
const sections = (roots: readonly ShadowRoot[] = []): readonly string[] => {
  const find = sectionFinder(document, roots);
  const bySection = new Map<Node, string[]>();
  for (const tree of [document, ...roots]) {
    for (const place of tree.querySelectorAll('i')) {
      const words = place.firstChild;
      if (words === null) throw new Error('a place without words');
      const section = find(words);
      bySection.set(section, [...(bySection.get(section) ?? []), place.textContent ?? '']);
    }
  }
  return [...bySection.values()].map((names) => names.sort().join(''));
};

const cases = [
  { name: 'a page without headings', html: '<p><i>a</i></p><div><i>b</i></div>', are: ['ab'] },
  {
    name: 'what stands between headings',
    html: '<i>a</i><h1>x</h1><p><i>b</i></p><p><i>c</i></p><h2>y</h2><p><i>d</i></p>',
    are: ['a', 'bc', 'd'],
  },
  { name: 'a heading of its own', html: '<h2>x <i>a</i></h2><p><i>b</i></p>', are: ['ab'] },
  {
    name: 'headings by role',
    html: '<i>a</i><div role="heading">x</div><i>b</i>',
    are: ['a', 'b'],
  },
  {
    name: 'headings deep in boxes',
    html: '<i>a</i><div><div><h3>x</h3></div></div><div><i>b</i></div>',
    are: ['a', 'b'],
  },
  {
    name: 'articles without headings',
    html: '<article><i>a</i></article><article><i>b</i></article>',
    are: ['a', 'b'],
  },
  {
    name: 'what follows an inner section as what goes before it',
    html: '<h1>x</h1><i>a</i><section><h2>y</h2><i>b</i></section><i>c</i>',
    are: ['ac', 'b'],
  },
  {
    name: 'an aside in the text',
    html: '<h1>x</h1><i>a</i><aside><h3>Related</h3><i>b</i></aside><i>c</i>',
    are: ['ac', 'b'],
  },
  {
    name: 'headings within an article',
    html: '<article><h2>x</h2><i>a</i><h2>y</h2><i>b</i></article>',
    are: ['a', 'b'],
  },
];
test.each(cases)('are $name', ({ html, are }) => {
  document.body.innerHTML = html;
  expect(sections()).toEqual(are);
});

const shadow = (selector: string, html: string, mode: ShadowRootMode = 'closed'): ShadowRoot => {
  const root = document.querySelector(selector)?.attachShadow({ mode });
  if (root === undefined) throw new Error(`no ${selector}`);
  root.innerHTML = html;
  return root;
};

test('go through shadow trees: a heading outside begins the section of words inside', () => {
  document.body.innerHTML = '<i>a</i><h2>x</h2><x-y></x-y><i>b</i>';
  expect(sections([shadow('x-y', '<p><i>c</i></p>')])).toEqual(['a', 'bc']);
});

test('begin with a heading in a shadow tree, inside it and after it', () => {
  document.body.innerHTML = '<i>a</i><x-y></x-y><i>b</i>';
  expect(sections([shadow('x-y', '<i>c</i><h2>x</h2><i>d</i>')])).toEqual(['ac', 'bd']);
});

test('begin with a shadow tree that only holds the heading', () => {
  document.body.innerHTML = '<i>a</i><x-y>News</x-y><i>b</i>';
  expect(sections([shadow('x-y', '<h2><slot></slot></h2>', 'open')])).toEqual(['a', 'b']);
});

test('end with an article in a shadow tree', () => {
  document.body.innerHTML = '<i>a</i><x-y></x-y><i>b</i>';
  expect(sections([shadow('x-y', '<article><h2>x</h2><i>c</i></article>')])).toEqual(['ab', 'c']);
});
