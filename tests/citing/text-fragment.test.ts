import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surroundings, withTextFragment } from '../../src/citing/text-fragment.ts';
import { readFragment } from './read-fragment.ts';
import { anyText, seen } from './sample.ts';

const PAGE = 'https://paper.example/story';
const LONG =
  'There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict, he said';

const directiveOf = (exact: string, lang = 'en') =>
  readFragment(withTextFragment(PAGE, { exact, lang })).directive;

describe('a link to words', () => {
  test.each([
    { name: 'a few words, whole', quote: 'rents doubled', directive: { start: 'rents doubled' } },
    {
      name: 'a sentence by its ends',
      quote: LONG,
      directive: { start: 'There are reports that', end: 'the conflict, he said' },
    },
    {
      name: 'two paragraphs by their ends, however short',
      quote: 'It began in Rome that day.\nIt ended in Oslo a year later.',
      directive: { start: 'It began in Rome', end: 'Oslo a year later' },
    },
    {
      name: 'words left out by what stands around them',
      quote: 'rents doubled […] said the mayor',
      directive: { start: 'rents doubled', end: 'said the mayor' },
    },
    {
      name: 'without the marks that a page may print otherwise',
      quote: '“rents doubled …”',
      directive: { start: 'rents doubled' },
    },
  ])('names $name', ({ quote, directive }) => {
    expect(directiveOf(quote)).toEqual(directive);
  });

  test('names a language without spaces by its words too', () => {
    const quote =
      '北朝鮮の志願兵10万人がウクライナでの戦闘に参加する用意があると司会者が述べた'.repeat(3);
    const { start, end = '' } = directiveOf(quote, 'ja') ?? { start: '' };
    expect(quote.startsWith(start) && quote.endsWith(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(30);
  });

  test('encodes the signs that part a directive, and those at which other formats end an address', () => {
    const url = withTextFragment(PAGE, { exact: 'a-b, c & d (e) 100% “f” g' });
    expect(url).toBe(
      `${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d%20%28e%29%20100%25%20%E2%80%9Cf%E2%80%9D%20g`,
    );
  });

  test('keeps the hash of an address, and puts its directive in place of another', () => {
    expect(withTextFragment(`${PAGE}#part`, { exact: 'rents' })).toBe(`${PAGE}#part:~:text=rents`);
    expect(withTextFragment(`${PAGE}#part:~:text=old`, { exact: 'rents' })).toBe(
      `${PAGE}#part:~:text=rents`,
    );
  });

  test('leaves an address alone where there are no words to be found', () => {
    expect(withTextFragment(PAGE, { exact: ' … ' })).toBe(PAGE);
    expect(withTextFragment('ftp://paper.example/', { exact: 'rents' })).toBe(
      'ftp://paper.example/',
    );
  });

  test('tells words from their like by what stands around them', () => {
    const around = surroundings(
      'doubled',
      'In the whole of the city rents doubled within a single year, they say.',
    );
    expect(around).toEqual({ prefix: 'of the city rents ', suffix: ' within a single year' });
    expect(surroundings('halved', 'rents doubled')).toEqual({});
    const url = withTextFragment(PAGE, { exact: 'doubled', ...around });
    expect(readFragment(url).directive).toEqual({
      prefix: 'of the city rents',
      start: 'doubled',
      suffix: 'within a single year',
    });
  });

  test('property: says nothing but the words at the start and the end of the quotation', () => {
    fc.assert(
      fc.property(anyText, (quote) => {
        const url = withTextFragment(PAGE, { exact: quote });
        const { directive } = readFragment(url);
        if (directive === null) {
          expect(url).toBe(PAGE);
          return;
        }
        const words = seen(quote);
        const start = seen(directive.start);
        const end = seen(directive.end ?? directive.start);
        expect(words).toContain(start);
        expect(words).toContain(end);
        expect(words.indexOf(start)).toBeLessThanOrEqual(words.lastIndexOf(end));
        expect(/^[!-~]*$/.test(url)).toBe(true);
      }),
    );
  });
});
