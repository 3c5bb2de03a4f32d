import { afterEach, describe, expect, test } from 'vitest';
import { languageFor } from '../../src/model/languages.ts';
import type { Messages } from '../../src/words/catalogue.ts';
import { dateInWords } from '../../src/words/dates.ts';
import { ENGLISH } from '../../src/words/english.ts';
import {
  clausesInWords,
  labelled,
  languageInWords,
  listInWords,
  numberInWords,
  partsOf,
  rowInWords,
  say,
  sayCount,
  sentenceCase,
  speak,
} from '../../src/words/say.ts';

afterEach(() => speak(ENGLISH));

const inLanguage = (lang: string, messages: Readonly<Record<string, string>>): void =>
  speak({
    lang,
    messages: Object.fromEntries(
      Object.entries(messages).map(([key, message]) => [key, { message }]),
    ) satisfies Messages,
  });

describe('a message', () => {
  test('has what it leaves open put in its places, numbers as the language writes them', () => {
    inLanguage('de', { lookedAt: 'Von $of$ Zeichen wurden $looked$ angesehen: $of$.' });
    expect(say('lookedAt', { looked: 20_000, of: 45_000 })).toBe(
      'Von 45.000 Zeichen wurden 20.000 angesehen: 45.000.',
    );
  });

  test('is its key where the catalogue has none, so that nobody sees an empty place', () => {
    inLanguage('de', {});
    expect(say('back')).toBe('back');
  });

  test('takes words that look like a place as words', () => {
    inLanguage('en', { quoted: '‘$words$’' });
    expect(say('quoted', { words: '$words$ and $of$' })).toBe('‘$words$ and $of$’');
  });

  test('written from right to left, what it is filled with does not turn it', () => {
    inLanguage('ar', { quoted: '«$words$»' });
    expect(say('quoted', { words: 'TASS' })).toBe('«\u2068TASS\u2069»');
  });

  test('ends in one stop, where what it is filled with ends in one of its own', () => {
    inLanguage('ru', { citeEarliest: 'Впервые: $who$, $when$.' });
    expect(say('citeEarliest', { who: 'ТАСС', when: '2022 г.' })).toBe('Впервые: ТАСС, 2022 г.');
    inLanguage('en', { citeEarliest: '$who$... $when$.' });
    expect(say('citeEarliest', { who: 'U.S.', when: '2022' })).toBe('U.S.... 2022.');
  });

  test('is handed out in parts for whoever puts elements in its places', () => {
    inLanguage('en', { accordingTo: '$value$ according to $outlets$.' });
    expect(partsOf('accordingTo')).toEqual([
      { name: 'value' },
      ' according to ',
      { name: 'outlets' },
      '.',
    ]);
  });
});

describe('a message for a number', () => {
  const polish = {
    records_one: '$count$ wpis',
    records_few: '$count$ wpisy',
    records_many: '$count$ wpisów',
    records_other: '$count$ wpisu',
  };
  test.each([
    [1, '1 wpis'],
    [2, '2 wpisy'],
    [5, '5 wpisów'],
    [22, '22 wpisy'],
  ])('has the form that the language has for %d', (count, words) => {
    inLanguage('pl', polish);
    expect(sayCount('records', count)).toBe(words);
  });

  test('has the general form where the language or the catalogue knows no other', () => {
    inLanguage('ko', { records_other: '기록 $count$건' });
    expect(sayCount('records', 1)).toBe('기록 1건');
    inLanguage('pl', { records_other: '$count$ wpisu' });
    expect(sayCount('records', 5)).toBe('5 wpisu');
  });
});

test('lists, numbers, dates and names of languages are those of the language', () => {
  inLanguage('de', {});
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b und c');
  expect(numberInWords(100_000)).toBe('100.000');
  expect(dateInWords('2022-08-05' as never)).toBe('5. August 2022');
  expect(languageInWords('ru')).toBe('Russisch');
  expect(languageInWords('no language')).toBe('no language');
  inLanguage('tr', {});
  expect(sentenceCase('isim')).toBe('İsim');
});

test('parts of a line are kept apart by the comma of the language, and each for itself', () => {
  expect(rowInWords(['a', undefined, '', 'b'])).toBe('a, b');
  inLanguage('ar', {});
  expect(rowInWords(['a', 'b'])).toBe('\u2068a\u2069، \u2068b\u2069');
  expect(numberInWords(2022)).toBe('2,022');
});

test('clauses and labels have the marks of the language, and its spaces', () => {
  expect(clausesInWords(['a', '', 'b', 'c'])).toBe('a; b; c');
  expect(clausesInWords([])).toBe('');
  expect(labelled('Related', 'a')).toBe('Related: a');
  inLanguage('fr', { withColon: '$label$\u00a0:' });
  expect(labelled('Source', 'a')).toBe('Source\u00a0: a');
});

test('English has its days before its months, and no comma before "and"', () => {
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  expect(dateInWords('2022-08-05' as never)).toBe('5 August 2022');
});

describe('the language of the interface', () => {
  const cases = [
    { name: 'is the one that was chosen', chosen: 'de', spoken: ['fr'], lang: 'de' },
    { name: 'is what the browser speaks', chosen: null, spoken: ['uk-UA', 'ru'], lang: 'uk' },
    { name: 'is the next best that is there', chosen: null, spoken: ['pt', 'es_419'], lang: 'es' },
    { name: 'is English where none is', chosen: null, spoken: ['pt', 'tr'], lang: 'en' },
  ] as const;
  test.each(cases)('$name', ({ chosen, spoken, lang }) => {
    expect(languageFor(chosen, spoken)).toBe(lang);
  });
});
