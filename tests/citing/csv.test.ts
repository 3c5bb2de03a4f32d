import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downloadOf } from '../../src/citing/download.ts';
import { CSV_COLUMNS, csv, guardedCell, unguardedCell } from '../../src/citing/formats/csv.ts';
import { rowsOf } from '../../src/citing/formats/csv-rows.ts';
import type { Subject } from '../../src/citing/subject.ts';
import { anyText, context, everySubject, pageWith, recordOf, recordSaying } from './sample.ts';

type ReadRow = { readonly [column: string]: string };

const readText = (text: string, bom = false): readonly ReadRow[] =>
  parse(text, { columns: true, bom }) as readonly ReadRow[];
const read = (subject: Subject): readonly ReadRow[] => readText(csv.write(subject, context));

/** Rows as they were given: every column, and the guard taken away. */
const readBack = (subject: Subject): readonly ReadRow[] =>
  read(subject).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, unguardedCell(cell)])),
  );

const given = (subject: Subject): readonly ReadRow[] =>
  rowsOf(subject, context).map((row) =>
    Object.fromEntries(
      CSV_COLUMNS.map((column) => [
        column,
        (row[column] ?? '').toWellFormed().replaceAll('\0', ''),
      ]),
    ),
  );

const record = recordOf('korotchenko-100k-volunteers-prepared');

describe('CSV', () => {
  test('has a row for each appearance, response, review and match', () => {
    const page = pageWith(record, '10,000 volunteers');
    const kinds = read({ kind: 'claim', record, page }).map(({ kind }) => kind);
    const { appearances, responses, reviews } = record;
    expect(kinds).toEqual([
      ...appearances.map(() => 'appearance'),
      'match',
      ...responses.map(() => 'response'),
      ...reviews.map(() => 'review'),
    ]);
  });

  test('keeps dates as the record has them, and tells the origin', () => {
    const [origin] = read({ kind: 'claim', record });
    expect(origin).toMatchObject({
      is_origin: 'yes',
      date_edtf: '../2022-08-05',
      speaker: 'Igor Korotchenko',
      outlet: '',
      record_checked: '2026-11',
      retrieved: '2026-11-27',
    });
  });

  test('reads back, every subject of every record', () => {
    for (const subject of everySubject.filter(csv.fits)) {
      expect(readBack(subject)).toEqual(given(subject));
    }
  });

  test('has lines that end in CR LF, each with as many cells', () => {
    const [header] = csv.write({ kind: 'claim', record }, context).split('\r\n');
    expect(header).toBe(CSV_COLUMNS.join(','));
  });

  test('has a byte order mark in a file, and none where it is copied', () => {
    const subject = { kind: 'claim', record } as const;
    const file = downloadOf(csv, subject, context).text;
    expect(file.startsWith('\ufeffkind,')).toBe(true);
    expect(csv.write(subject, context).startsWith('kind,')).toBe(true);
    expect(readText(file, true)).toEqual(read(subject));
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1", '\n=1'])(
    'gives a spreadsheet no formula: %j',
    (value) => {
      expect(guardedCell(value)).toBe(`'${value}`);
      expect(unguardedCell(guardedCell(value))).toBe(value);
    },
  );

  test.each(['', 'rents doubled', '2022-08-05', '../2022-08-05', 'a=b'])(
    'leaves alone: %j',
    (value) => {
      expect(guardedCell(value)).toBe(value);
    },
  );

  test('property: reads back any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const subject = { kind: 'claim', record: recordSaying(text) } as const;
        expect(readBack(subject)).toEqual(given(subject));
      }),
    );
  });

  test('property: no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(guardedCell(text)).not.toMatch(/^[\s]*[=+\-@]/);
        expect(unguardedCell(guardedCell(text))).toBe(text);
      }),
    );
  });
});
