import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotation } from '../../src/citing/formats/annotation.ts';
import type { Subject } from '../../src/citing/subject.ts';
import { piecesOf } from '../../src/citing/text-fragment.ts';
import { anyText, context, everySubject, pageWith, recordOf, recordSaying } from './sample.ts';

// biome-ignore lint/suspicious/noExplicitAny: what was written is read like any other file
type Read = any;

const read = (subject: Subject): Read => JSON.parse(annotation.write(subject, context));
const targetsOf = (item: Read): readonly Read[] => [item.target].flat();
const record = recordOf('korotchenko-100k-volunteers-prepared');
const [townhall] = record.appearances.filter(({ id }) => id === 'townhall');

/** Must be there, and of what kind: Web Annotation Data Model, sections 3 to 5. */
function expectWellFormed(collection: Read): void {
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(collection.type).toBe('AnnotationCollection');
  expect(collection.first.type).toBe('AnnotationPage');
  const items: readonly Read[] = collection.first.items;
  expect(collection.total).toBe(items.length);
  const ids = [collection.id, collection.first.id, ...items.map(({ id }) => id)];
  for (const id of ids) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  for (const item of items) {
    expect(item.type).toBe('Annotation');
    expect(item.motivation).toBe('identifying');
    expect([item.created, item.generated]).toEqual([
      '2026-11-27T14:20:00Z',
      '2026-11-27T14:20:00Z',
    ]);
    expect(item.generator).toEqual({ type: 'Software', name: 'Whence' });
    expect(item.body[0]).toMatchObject({ type: 'TextualBody', purpose: 'identifying' });
    for (const { source, selector } of targetsOf(item)) {
      expect(source).toMatch(/^https?:\/\//);
      expect(selector.type).toBe('TextQuoteSelector');
      expect(selector.exact).not.toBe('');
    }
  }
}

describe('a web annotation', () => {
  test('is well formed, of every subject', () => {
    for (const subject of everySubject.filter(annotation.fits)) expectWellFormed(read(subject));
  });

  test('picks out the words of an appearance on its page', () => {
    if (!townhall) throw new Error('no appearance');
    const [item] = read({ kind: 'appearance', record, appearance: townhall }).first.items;
    expect(item.target).toEqual({
      source: townhall.url,
      selector: { type: 'TextQuoteSelector', exact: townhall.quote },
    });
    expect(item.body.map(({ purpose }: Read) => purpose)).toEqual([
      'identifying',
      'commenting',
      'linking',
    ]);
    expect(item.body[0].value).toBe(record.statement);
  });

  test('picks out each match on a page, with what stands around it', () => {
    const [first] = pageWith(record, '10,000 volunteers').matches;
    if (!first) throw new Error('no match');
    const again = { ...first, context: 'Later: 10,000 volunteers.' };
    const page = { ...pageWith(record, ''), matches: [first, again] };
    const { items } = read({ kind: 'page', page }).first;
    expect(items.map(({ target }: Read) => target.selector)).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '10,000 volunteers',
        prefix: 'They wrote that ',
        suffix: ' and nothing more',
      },
      { type: 'TextQuoteSelector', exact: '10,000 volunteers', prefix: 'Later: ' },
    ]);
    expect(new Set(items.map(({ id }: Read) => id)).size).toBe(2);
  });

  test('has a target for each stretch of words with others left out between', () => {
    const [item] = read({ kind: 'claim', record: recordSaying('rents doubled […] said the mayor') })
      .first.items;
    expect(targetsOf(item).map(({ selector }) => selector.exact)).toEqual([
      'rents doubled',
      'said the mayor',
    ]);
  });

  test('is not made of words without a page, nor of a page without words', () => {
    const [post] = record.appearances.filter(({ id }) => id === 'new-york-post');
    expect(post && annotation.fits({ kind: 'appearance', record, appearance: post })).toBe(false);
    expect(
      annotation.fits({ kind: 'page', page: { address: 'https://news.example/', matches: [] } }),
    ).toBe(false);
  });

  test('has the same name whenever it is written, so that a second import adds nothing', () => {
    const subject = { kind: 'claim', record } as const;
    expect(annotation.write(subject, context)).toBe(annotation.write(subject, context));
  });

  test('property: reads back any words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const subject = { kind: 'page', page: pageWith(recordSaying(text), text) } as const;
        const [item] = read(subject).first.items;
        const words = targetsOf(item).map(({ selector }) => selector.exact);
        const whole = /\[…\]/.test(text) ? piecesOf(text) : [text.toWellFormed()];
        expect(words).toEqual(whole);
        expect(item.body[0].value).toBe(text.toWellFormed());
      }),
    );
  });
});
