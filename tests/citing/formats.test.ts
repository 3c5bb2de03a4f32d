import { describe, expect, test } from 'vitest';
import { downloadOf, fileName } from '../../src/citing/download.ts';
import { formatName } from '../../src/citing/format-name.ts';
import { FORMATS, formatOf, formatsFor } from '../../src/citing/formats.ts';
import type { Subject } from '../../src/citing/subject.ts';
import { context, everySubject, pageWith, recordOf, recordSaying } from './sample.ts';

const record = recordOf('korotchenko-100k-volunteers-prepared');
const claim = { kind: 'claim', record } as const;
const page = { kind: 'page', page: pageWith(record, '10,000 volunteers') } as const;
const ids = (subject: Subject) => formatsFor(subject).map(({ id }) => id);

describe('the formats', () => {
  test('have a name each, and each name has its format', () => {
    const called = FORMATS.map(({ id }) => formatName(id));
    expect(new Set(called).size).toBe(FORMATS.length);
    expect(called).toContain('BibTeX');
    expect(formatOf('ris')?.id).toBe('ris');
    expect(formatOf('docx')).toBeUndefined();
  });

  test('all have something to say of a claim, and of a page that repeats one', () => {
    expect(ids(claim)).toHaveLength(FORMATS.length);
    expect(ids(page)).toHaveLength(FORMATS.length);
  });

  test('leave out those that have nothing to say', () => {
    const empty = {
      kind: 'page',
      page: { address: 'https://news.example/', matches: [] },
    } as const;
    expect(ids(empty)).toEqual(['short', 'text', 'markdown', 'html', 'csl', 'ris', 'bibtex']);
  });

  test.each(FORMATS)('$id writes every subject whole, and twice the same', ({ fits, write }) => {
    for (const subject of everySubject.filter(fits)) {
      const text = write(subject, context);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\$\w+\$/);
      expect(write(subject, context)).toBe(text);
    }
  });

  test.each(FORMATS)(
    '$id ends in a line end, and has no byte order mark of its own',
    ({ fits, write }) => {
      for (const subject of [claim, page].filter(fits)) {
        expect(write(subject, context)).toMatch(/^[^\ufeff][\s\S]*\n$/);
      }
    },
  );
});

describe('a file', () => {
  const csv = FORMATS.find(({ id }) => id === 'csv');
  const bibtex = FORMATS.find(({ id }) => id === 'bibtex');

  test('is named for its subject and the day', () => {
    if (!bibtex || !csv) throw new Error('no format');
    expect(fileName(bibtex, claim, context)).toBe(
      'whence-korotchenko-100k-volunteers-prepared-2026-11-27.bib',
    );
    expect(fileName(csv, page, context)).toBe('whence-news-example-2026-11-27.csv');
  });

  test.each([
    '../../etc/passwd',
    'CON',
    'a'.repeat(500),
    'Évêché "x"',
    '북한',
    'a\u0000b/c\\d:e*f?',
    ' .',
  ])('has a name that every file system takes: %j', (id) => {
    const strange = { ...recordSaying('x'), id } as unknown as typeof record;
    for (const format of FORMATS) {
      const name = fileName(format, { kind: 'claim', record: strange }, context);
      expect(name).toMatch(/^whence-([a-z0-9]+-)*2026-11-27\.[a-z]+$/);
      expect(name.length).toBeLessThanOrEqual(120);
    }
  });

  test('has its media type, and what is text its character set', () => {
    if (!csv || !bibtex) throw new Error('no format');
    expect(downloadOf(csv, claim, context).type).toBe('text/csv;charset=utf-8');
    expect(downloadOf(bibtex, claim, context)).toEqual({
      name: 'whence-korotchenko-100k-volunteers-prepared-2026-11-27.bib',
      type: 'application/x-bibtex',
      text: bibtex.write(claim, context),
    });
  });
});
