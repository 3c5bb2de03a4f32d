import { describe, expect, test } from 'vitest';
import { jsonLd } from '../../src/citing/formats/json-ld.ts';
import type { Subject } from '../../src/citing/subject.ts';
import type { Translation } from '../../src/model/record.ts';
import { context, everyClaim, everySubject, pageWith, recordOf } from './sample.ts';
import { faultsOf } from './schema-org.ts';

// biome-ignore lint/suspicious/noExplicitAny: what was written is read like any other file
type Read = any;

const nodesOf = (subject: Subject): readonly Read[] => {
  const read: Read = JSON.parse(jsonLd.write(subject, context));
  expect(Object.keys(read)).toEqual(['@context', '@graph']);
  expect(read['@context']).toBe('https://schema.org');
  return read['@graph'];
};

const korotchenko = recordOf('korotchenko-100k-volunteers-prepared');
const [claim, ...reviews] = nodesOf({ kind: 'claim', record: korotchenko });

/** Every value of a key, however deep. */
const valuesOf = (node: Read, key: string): readonly Read[] => {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
};

describe('JSON-LD', () => {
  test('has terms of schema.org alone, each where it belongs, of every subject', () => {
    for (const subject of everySubject.filter(jsonLd.fits)) {
      expect(nodesOf(subject).flatMap((node) => faultsOf(node))).toEqual([]);
    }
  });

  test('names the language of a translation in words, and puts it in its marks', () => {
    const translation = { lang: 'de', text: 'Worte der Partei' } as Translation;
    const [response] = korotchenko.responses.map((one) => ({ ...one, translation }));
    if (!response) throw new Error('no response');
    const written = JSON.stringify(nodesOf({ kind: 'response', record: korotchenko, response }));
    expect(written).toContain('In German: „Worte der Partei“');
  });

  test('the check of terms names one that is made up, one that is misplaced and a wrong value', () => {
    const wrong = { '@type': 'Claim', verdict: 'x', reviewBody: 'x', datePublished: '../2022' };
    expect(faultsOf(wrong)).toHaveLength(3);
  });

  test.each(everyClaim)('reads back the words of $record.id', (subject) => {
    const [node] = nodesOf(subject);
    const { record } = subject;
    expect(node.text).toBe(record.statement);
    const works = [node.firstAppearance, ...(node.appearance ?? [])];
    expect(works.map((work) => work.text ?? null).sort()).toEqual(
      record.appearances.map(({ quote }) => quote ?? null).sort(),
    );
    const spoke = record.responses.filter(({ stance }) => stance !== 'none-found');
    expect((node.subjectOf ?? []).map((said: Read) => said.text ?? null)).toEqual(
      spoke.map(({ quote }) => quote ?? null),
    );
  });

  test('has the origin as the earliest appearance, without a date or an outlet that nobody knows', () => {
    const { firstAppearance } = claim;
    expect(firstAppearance.creditText).toMatch(/^Igor Korotchenko, /);
    expect(firstAppearance.datePublished).toBeUndefined();
    expect(firstAppearance.publisher).toBeUndefined();
    expect(firstAppearance.description).toContain('Date: on or before 5 August 2022.');
    // The page is one that reports what was said, not the broadcast.
    expect(firstAppearance.url).toBeUndefined();
    expect(firstAppearance.citation.url).toContain('townhall.com');
  });

  test('says where sources differ, and settles nothing', () => {
    expect(claim.description).toContain(
      'Sources differ on where it was said: Channel One; Rossiya 1;',
    );
  });

  test('has an appearance come from others, except where that is only likely', () => {
    const inferred = korotchenko.relays.filter(({ evidence }) => evidence === 'inferred');
    const shown = korotchenko.relays.filter(({ evidence }) => evidence !== 'inferred');
    const based = valuesOf(claim, 'isBasedOn').flat();
    expect(based).toHaveLength(shown.length);
    expect(shown.length + inferred.length).toBe(korotchenko.relays.length);
  });

  test('has reviews with their publishers’ ratings in words, and no number anywhere', () => {
    expect(reviews.map((review) => review['@type'])).toEqual(
      korotchenko.reviews.map(() => 'ClaimReview'),
    );
    expect(valuesOf(reviews, 'reviewRating').map((rating) => rating.alternateName)).toEqual(
      korotchenko.reviews.flatMap(({ rating }) => rating ?? []),
    );
    for (const subject of everySubject.filter(jsonLd.fits)) {
      const nodes = nodesOf(subject);
      expect(valuesOf(nodes, 'ratingValue')).toEqual([]);
      expect(valuesOf(nodes, 'bestRating')).toEqual([]);
    }
  });

  test('never has Whence rate a claim', () => {
    expect(valuesOf([claim, ...reviews], 'author').map(({ name }: Read) => name)).not.toContain(
      'Whence',
    );
  });

  test('has a page as an appearance with its words, unless it is only related', () => {
    const page = pageWith(korotchenko, '10,000 volunteers', { title: 'A story' });
    const [node] = nodesOf({ kind: 'page', page });
    expect(node.appearance).toMatchObject({
      '@type': 'WebPage',
      url: page.address,
      name: 'A story',
      hasPart: [{ '@type': 'Quotation', text: '10,000 volunteers' }],
    });
    const related = {
      ...page,
      matches: page.matches.map((cited) => ({
        ...cited,
        match: { ...cited.match, level: 'related' as const },
      })),
    };
    expect(jsonLd.fits({ kind: 'page', page: related })).toBe(false);
    const [alone] = nodesOf({ kind: 'claim', record: korotchenko, page: related });
    expect(JSON.stringify(alone)).not.toContain(page.address);
  });
});
