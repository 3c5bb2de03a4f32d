import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/citing/formats/html.ts';
import type { Subject } from '../../src/citing/subject.ts';
import { attributeOf, elementsOf, textOf } from './read-html.ts';
import {
  anyText,
  context,
  database,
  everyClaim,
  everySubject,
  pageWith,
  recordOf,
  recordSaying,
  seen,
} from './sample.ts';

const read = (subject: Subject) => parseFragment(html.write(subject, context));
const named = (subject: Subject, tag: string) =>
  elementsOf(read(subject)).filter(({ tagName }) => tagName === tag);

describe('HTML', () => {
  test.each(everyClaim)('quotes $record.id in the languages of the words', (subject) => {
    const quoted = named(subject, 'bdi').map(
      (element) => `${attributeOf(element, 'lang')}: ${seen(textOf(element))}`,
    );
    for (const { quote, lang } of subject.record.appearances) {
      if (quote) expect(quoted).toContain(`${lang}: ${seen(quote)}`);
    }
  });

  test('turns Arabic and Persian words, and only those', () => {
    const quotes = everyClaim.flatMap((subject) => named(subject, 'bdi'));
    const turned = quotes.filter((element) => attributeOf(element, 'dir') === 'rtl');
    expect(turned.length).toBeGreaterThan(0);
    expect([...new Set(turned.map((element) => attributeOf(element, 'lang')))].sort()).toEqual([
      'ar',
      'fa',
    ]);
  });

  test('gives machines the dates that are exact, and no others', () => {
    const dates = named(
      { kind: 'claim', record: recordOf('korotchenko-100k-volunteers-prepared') },
      'time',
    );
    expect(dates.map((date) => `${attributeOf(date, 'datetime')} ${textOf(date)}`)).toContain(
      '2022-08-08 8 August 2022',
    );
    expect(dates.map(textOf)).not.toContain('on or before 5 August 2022');
    for (const date of dates) expect(attributeOf(date, 'datetime')).toMatch(/^\d{4}(-\d\d){0,2}$/);
  });

  test('cites the page of a quotation by an address that leads to the words', () => {
    const record = recordOf('dailynk-police-soldiers-2023');
    const cited = named(
      { kind: 'claim', record, page: pageWith(record, 'police and soldiers') },
      'blockquote',
    );
    expect(cited.map((quote) => attributeOf(quote, 'cite'))).toEqual([
      expect.stringMatching(/^https:\/\/www\.dailynk\.com\/.*#:~:text=North%20Korea/),
      expect.stringMatching(
        /^https:\/\/news\.example\/story\?id=1#:~:text=.*police%20and%20soldiers/,
      ),
    ]);
  });

  test('links to http and https alone, and tells nobody where the reader came from', () => {
    for (const subject of everySubject) {
      for (const link of named(subject, 'a')) {
        expect(attributeOf(link, 'href')).toMatch(/^https?:\/\//);
        expect(attributeOf(link, 'rel')).toBe('noreferrer');
      }
    }
    const record = recordSaying('words', 'javascript:alert(1)');
    expect(named({ kind: 'claim', record }, 'a').map(textOf)).toEqual([]);
    expect(html.write({ kind: 'claim', record }, context)).not.toContain('javascript:');
  });

  test('has no styles, classes, ids or scripts, for a page that has its own', () => {
    const attributes = everySubject.flatMap((subject) =>
      elementsOf(read(subject)).flatMap(({ attrs }) => attrs.map(({ name }) => name)),
    );
    expect([...new Set(attributes)].sort()).toEqual([
      'cite',
      'datetime',
      'dir',
      'href',
      'lang',
      'rel',
    ]);
  });

  test('property: no markup of theirs gets through, and no word is lost', () => {
    const shape = (subject: Subject) =>
      elementsOf(read(subject))
        .map(({ tagName }) => tagName)
        .filter((tag) => tag !== 'bdi' && tag !== 'br');
    const expected = shape({ kind: 'claim', record: recordSaying('tame') });
    fc.assert(
      fc.property(anyText, (text) => {
        const subject = { kind: 'claim', record: recordSaying(text) } as const;
        expect(shape(subject)).toEqual(expected);
        expect(seen(textOf(read(subject)))).toContain(seen(text));
      }),
    );
  });
});

test('the bundled database has what these tests are about', () => {
  expect(database.records.length).toBeGreaterThan(30);
});
