import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/citing/formats/bibtex.ts';
import { csl } from '../../src/citing/formats/csl.ts';
import { ris } from '../../src/citing/formats/ris.ts';
import type { CslItem } from '../../src/citing/references/csl.ts';
import { cslDate } from '../../src/citing/references/csl-date.ts';
import { itemsOf } from '../../src/citing/references/items-of.ts';
import type { Subject } from '../../src/citing/subject.ts';
import type { Edtf } from '../../src/model/brand.ts';
import {
  anyText,
  context,
  everySubject,
  pageWith,
  recordOf,
  recordSaying,
  seen,
} from './sample.ts';

const citable = everySubject.filter(csl.fits);
const korotchenko = recordOf('korotchenko-100k-volunteers-prepared');
const items = itemsOf({ kind: 'claim', record: korotchenko }, context);
const itemOf = (id: string): CslItem | undefined => items.find((item) => item.id.endsWith(id));

describe('references', () => {
  test('of a claim begin with its origin, and have its later appearances, responses and reviews', () => {
    const { appearances, responses, reviews } = korotchenko;
    const statements = responses.flatMap(({ sources }) => sources);
    expect(items[0]?.id).toBe(`${korotchenko.id}-origin`);
    expect(items).toHaveLength(appearances.length + statements.length + reviews.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('name who said it, and no outlet where none is known', () => {
    const origin = itemOf('-origin');
    expect(origin?.author).toEqual([{ literal: 'Igor Korotchenko' }]);
    expect(origin?.['container-title']).toBeUndefined();
    expect(origin?.issued).toEqual({ literal: 'on or before 5 August 2022' });
    expect(origin?.note).toContain('Outlet unknown.');
    expect(origin?.note).toContain('Upper bound only');
  });

  test('have titles in square brackets, since no page bears them', () => {
    expect(itemOf('-townhall')?.title).toBe(
      '[“There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict”]',
    );
    const page = pageWith(korotchenko, 'words');
    const [first, second] = itemsOf({ kind: 'page', page }, context);
    expect(first?.title).toBe('A story');
    expect(second?.id).toBe(`${korotchenko.id}-origin`);
  });

  test('call a web page what has an address, and a document what has none', () => {
    expect(itemOf('-townhall')?.type).toBe('webpage');
    expect(itemOf('-townhall')?.accessed).toEqual({ 'date-parts': [[2026, 11, 27]] });
    expect(itemOf('-new-york-post')?.type).toBe('document');
    expect(itemOf('-new-york-post')?.accessed).toBeUndefined();
  });

  test('have a rating in its publisher’s words alone', () => {
    const reviews = items.filter(({ id }) => id.includes('-review-'));
    expect(reviews.map(({ note }) => note).join('\n')).toMatch(/Its rating: “.+”/);
  });

  test('are none of a search that found nothing', () => {
    const record = recordOf('dailynk-police-soldiers-2023');
    const [response] = record.responses;
    const subject = response && ({ kind: 'response', record, response } as const);
    expect(subject && [csl, ris, bibtex].map(({ fits }) => fits(subject))).toEqual([
      false,
      false,
      false,
    ]);
    expect(subject && itemsOf(subject, context)).toEqual([]);
  });

  test.each([
    ['2022-08-05', { 'date-parts': [[2022, 8, 5]] }],
    ['2022-08', { 'date-parts': [[2022, 8]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022-08-07~', { 'date-parts': [[2022, 8, 7]], circa: true }],
    [
      '2022-08-11/2022-08-12',
      {
        'date-parts': [
          [2022, 8, 11],
          [2022, 8, 12],
        ],
      },
    ],
    ['../2022-08-05', { literal: 'on or before 5 August 2022' }],
    ['2022-08-05/..', { literal: 'on or after 5 August 2022' }],
    ['2022-08?', { literal: 'August 2022 (uncertain)' }],
  ])('never make a date surer than it is: %s', (date, expected) => {
    expect(cslDate(date as Edtf)).toEqual(expected);
  });
});

describe('CSL-JSON', () => {
  /** csl-data.json of CSL 1.0.2: the fields we use, and what they hold. */
  const FIELDS: { readonly [field: string]: (value: unknown) => boolean } = {
    id: isText,
    type: (value) => value === 'webpage' || value === 'document',
    title: isText,
    'container-title': isText,
    URL: isText,
    language: isText,
    abstract: isText,
    note: isText,
    source: isText,
    author: (value) =>
      Array.isArray(value) && value.every((name) => Object.keys(name).join() === 'literal'),
    issued: isDate,
    accessed: isDate,
  };

  function isText(value: unknown): boolean {
    return typeof value === 'string' && value !== '';
  }

  function isDate(value: unknown): boolean {
    const date = value as { readonly [field: string]: unknown };
    if (Object.keys(date).some((key) => !['date-parts', 'circa', 'literal'].includes(key)))
      return false;
    return typeof date.literal === 'string' || Array.isArray(date['date-parts']);
  }

  test('has nothing that its schema does not have, of any subject', () => {
    for (const subject of citable) {
      const read = JSON.parse(csl.write(subject, context)) as readonly object[];
      expect(read.length).toBeGreaterThan(0);
      for (const item of read) {
        const wrong = Object.entries(item).filter(([field, value]) => !FIELDS[field]?.(value));
        expect(wrong).toEqual([]);
      }
    }
  });

  test('reads back as it was', () => {
    for (const subject of citable) {
      expect(JSON.parse(csl.write(subject, context))).toEqual(itemsOf(subject, context));
    }
  });
});

/**
 * What both formats keep, as Citation.js reads it. It takes an address for one that is not encoded where all that is encoded in
 * it are signs of addresses, and encodes its percent signs: that is undone on both sides.
 */
type Kept = { readonly [field: string]: unknown };

const encodedOnce = (url: string): string => url.replace(/%25(?=[0-9A-F]{2})/g, '%');

function keptOf(item: CslItem): Kept {
  return {
    title: seen(item.title),
    author: item.author?.map(({ literal }) => seen(literal)).join(),
    URL: item.URL && encodedOnce(item.URL),
    abstract: item.abstract && seen(item.abstract),
    accessed: item.accessed,
    language: item.language,
  };
}

function readBack(text: string, forceType: '@biblatex/text' | '@ris/file'): readonly Kept[] {
  return new Cite(text, { forceType }).data.map((item) => {
    const author = item.author as readonly { readonly [part: string]: string }[] | undefined;
    return {
      title: seen(String(item.title)),
      author: author
        ?.map(({ literal, family, given }) =>
          seen(literal ?? [family, given].filter(Boolean).join(', ')),
        )
        .join(),
      URL: item.URL && encodedOnce(String(item.URL)),
      abstract: item.abstract && seen(String(item.abstract)),
      accessed: item.accessed,
      language: item.language,
    };
  });
}

const known = (kept: Kept): Kept =>
  Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));

describe('BibTeX', () => {
  test('reads back, every subject of every record', () => {
    for (const subject of citable) {
      const expected = itemsOf(subject, context).map(keptOf).map(known);
      expect(readBack(bibtex.write(subject, context), '@biblatex/text').map(known)).toEqual(
        expected,
      );
    }
  });

  test('has exact dates as dates, and others in words', () => {
    const written = bibtex.write({ kind: 'claim', record: korotchenko }, context);
    expect(written).toContain('  date = {2022-08-08},\n  year = {2022},\n  month = aug,\n');
    expect(written).toContain('  year = {on or before 5 August 2022},\n');
    expect(written).not.toContain('date = {../');
  });

  test('property: reads back any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const subject = { kind: 'claim', record: recordSaying(text) } as const;
        const expected = itemsOf(subject, context).map(keptOf).map(known);
        expect(readBack(bibtex.write(subject, context), '@biblatex/text').map(known)).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('RIS', () => {
  /** Citation.js reads no day of access, and RIS has no comma within a name. */
  const plain = ({ accessed: _, author, ...kept }: Kept): Kept => ({
    ...known(kept),
    ...(author !== undefined && { author: seen(String(author).replace(/\s*[,;]\s*/g, '; ')) }),
  });

  test('reads back, every subject of every record', () => {
    for (const subject of citable) {
      const expected = itemsOf(subject, context).map(keptOf).map(plain);
      expect(readBack(ris.write(subject, context), '@ris/file').map(plain)).toEqual(expected);
    }
  });

  test('is lines of tags, each entry begun by its type and ended', () => {
    for (const subject of citable) {
      const entries = ris.write(subject, context).trimEnd().split('\r\n\r\n');
      expect(entries).toHaveLength(itemsOf(subject, context).length);
      for (const entry of entries) {
        const lines = entry.split('\r\n');
        expect(lines[0]).toMatch(/^TY {2}- (ELEC|GEN)$/);
        expect(lines.at(-1)?.trimEnd()).toBe('ER  -');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
      }
    }
  });

  test('has exact dates alone', () => {
    const lines = ris.write({ kind: 'claim', record: korotchenko }, context).split('\r\n');
    const dates = lines.filter((line) => line.startsWith('DA'));
    expect(dates).toContain('DA  - 2022/08/08');
    for (const line of dates) expect(line).toMatch(/^DA {2}- \d{4}\/(\d\d)?\/(\d\d)?$/);
    expect(lines).toContain('Y2  - 2026/11/27');
  });

  test('tells a name with a comma whole in a note, since a comma would take it apart', () => {
    const written = ris.write(
      { kind: 'claim', record: recordSaying('Ministry, Press Office') },
      context,
    );
    expect(written).toContain('AU  - Ministry; Press Office\r\n');
    expect(written).toContain('N1  - Name as recorded: Ministry, Press Office.\r\n');
  });

  test('property: reads back any text, a comma in a name aside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const subject = { kind: 'claim', record: recordSaying(text) } as const;
        const expected = itemsOf(subject, context).map(keptOf).map(plain);
        expect(readBack(ris.write(subject, context), '@ris/file').map(plain)).toEqual(expected);
      }),
    );
  });
});

test('the three agree on what they can cite', () => {
  const disagree = (subject: Subject) =>
    csl.fits(subject) !== ris.fits(subject) || ris.fits(subject) !== bibtex.fits(subject);
  expect(everySubject.filter(disagree)).toEqual([]);
});
