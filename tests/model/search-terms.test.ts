import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchTermsOf } from '../../src/model/search-terms.ts';

const cases = [
  {
    name: 'a quotation and names',
    text: 'The mayor of Springfield, Ana Petrova, announced that “two hundred new schools will be built” in 2027.',
    terms: ['"two hundred new schools will be built"', 'Springfield Ana Petrova 2027'],
  },
  {
    name: 'the head of a sentence is no name',
    text: 'Prices doubled in Berlin and Hamburg.',
    terms: ['"Prices doubled in Berlin and Hamburg"', 'Berlin Hamburg'],
  },
  {
    name: 'an ironic word is no quotation',
    text: 'The “expert” spoke in Riga on Monday.',
    terms: ['"The “expert” spoke in Riga on Monday"', 'Riga Monday'],
  },
  {
    name: 'Russian',
    text: 'Мэр города Сергей Собянин заявил: «Мы построим 120 школ за два года».',
    terms: ['"Мы построим 120 школ за два года"', 'Сергей Собянин 120'],
  },
  {
    name: 'Japanese, without capitals',
    text: '大使は「大きな助けになるだろう」と述べた。',
    terms: ['"大きな助けになるだろう"', '大使 大きな 助け'],
  },
  {
    name: 'Arabic, without capitals',
    text: 'بنت المدينة 120 مدرسة جديدة',
    terms: ['"بنت المدينة 120 مدرسة جديدة"', 'المدينة 120 مدرسة جديدة'],
  },
  { name: 'one word', text: 'Korotchenko', terms: ['"Korotchenko"'] },
  { name: 'a number', text: '42', terms: ['"42"'] },
  { name: 'nothing', text: '  …!', terms: [] },
];

describe('search terms', () => {
  test.each(cases)('of $name', ({ text, terms }) => {
    expect(searchTermsOf(text).map((one) => one.text)).toEqual(terms);
  });

  it('are no longer than a search engine looks at, however long the text', () => {
    for (const { text } of searchTermsOf('Berlin has many Words of every Kind. '.repeat(5000)))
      expect(text.split(' ').length).toBeLessThanOrEqual(12);
  });

  it('property: every term stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const read = text.replace(/\s+/gu, ' ');
        for (const terms of searchTermsOf(text)) {
          if (terms.kind === 'exact') expect(read).toContain(terms.text.slice(1, -1));
          else for (const word of terms.text.split(' ')) expect(read).toContain(word);
        }
      }),
    );
  });
});
