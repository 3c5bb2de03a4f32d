import { describe, expect, test } from 'vitest';
import { languageOf, plant, type Seed } from './support/real-pages/plant.ts';
import { compareSnapshots } from './support/untouched/compare.ts';
import type { Snapshot } from './support/untouched/snapshot.ts';

const seed = (words: string): Seed => ({ words, claims: ['some-claim'], lang: 'en' });
const seeds = [seed('One.'), seed('Two.'), seed('Three.')] as const;
const long = (words: string): string => `<p>${words} ${'and so on '.repeat(10)}</p>`;

describe('planting in a saved page', () => {
  test('puts seeds after the first paragraph of the article, in its middle, and aside', () => {
    const [a, b, c] = ['Alpha', 'Beta', 'Gamma'].map(long);
    const article = `<div>${a}${b}${c}</div>`;
    const { html, spots } = plant(`<body>${long('Teaser')}<p>By us</p>${article}`, seeds);
    const planted = html.replaceAll(/<p lang="en">(\w+)\.<\/p>/g, '[$1]');
    expect(planted).toBe(
      `<body>${long('Teaser')}<p>By us</p><div>${a}[One]${b}[Two]${c}<aside>[Three]</aside></div>`,
    );
    expect(spots.map(({ where }) => where)).toEqual([
      'after the first paragraph',
      'in the middle',
      'aside',
    ]);
  });

  test('puts them at the top where a page has no paragraphs', () => {
    const { html, spots } = plant('<html><body class="a>b">Words<div>more</div>', seeds);
    expect(html).toMatch(/^<html><body class="a>b"><p lang="en">One\.<\/p><p.*Words/);
    expect(new Set(spots.map(({ where }) => where))).toEqual(new Set(['above everything']));
  });

  test('does not take what a template or noscript holds for the article', () => {
    const page = `<body><noscript>${long('a').repeat(9)}</noscript><div>${long('Seen')}</div>`;
    expect(plant(page, seeds).html).toMatch(/Seen [^<]*<\/p><p lang="en">One/);
  });

  test('takes the language from the page', () => {
    expect(languageOf('<html class="x" lang="de-CH">')).toBe('de');
    expect(languageOf('<html>')).toBe('en');
  });
});

describe('comparing a page with itself without Whence', () => {
  const bare: Snapshot = {
    dom: ['<P>', ' #text words'],
    layout: ['P 0 0 10 10'],
    names: ['window.close function 0'],
    events: ['click 1'],
    performance: [],
    sheets: ['by element 1'],
    adopted: 0,
  };

  test('says nothing of equal pages, nor of the one style sheet of marks', () => {
    expect(compareSnapshots(bare, bare)).toEqual([]);
    expect(compareSnapshots({ ...bare, adopted: 1 }, bare)).toEqual([]);
  });

  test.each([
    [
      'a wrapped word',
      { dom: ['<P>', ' <MARK>', '  #text words'] },
      'dom, only with Whence:  <MARK>',
    ],
    ['a box that moved', { layout: ['P 0 1 10 10'] }, 'layout, only with Whence: P 0 1 10 10'],
    [
      'a global',
      { names: [...bare.names, 'window.ours object'] },
      'names, only with Whence: window.ours object',
    ],
    ['an event', { events: ['click 1', 'message 1'] }, 'events, only with Whence: message 1'],
    ['a request', { performance: ['resource x'] }, 'performance, only with Whence: resource x'],
    ['another order', { dom: [' #text words', '<P>'] }, 'dom: the same lines in another order'],
    ['two style sheets', { adopted: 2 }, '2 more adopted style sheets'],
  ])('tells of %s', (_, change, problem) => {
    expect(compareSnapshots({ ...bare, ...change }, bare)).toContain(problem);
  });
});
