import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/citing/formats/plain-text.ts';
import { shortCitation } from '../../src/citing/formats/short-citation.ts';
import type { Subject } from '../../src/citing/subject.ts';
import type { Appearance } from '../../src/model/record.ts';
import { say } from '../../src/words/words.ts';
import {
  anyText,
  context,
  everyClaim,
  everySubject,
  pageWith,
  recordOf,
  recordSaying,
  seen,
} from './sample.ts';

const told = (subject: Subject): string => plainText.write(subject, context);
const record = recordOf('korotchenko-100k-volunteers-prepared');
const claim = { kind: 'claim', record } as const;

describe('a claim in plain text', () => {
  test('is told in the fixed order', () => {
    const page = pageWith(record, '10,000 North Korean volunteers');
    const headings = [
      say('earliestKnown'),
      say('thisPage'),
      say('whatDiffers'),
      say('howItTravelled'),
      say('officialResponses'),
      say('claimReviews'),
      say('relatedClaims'),
      say('sources'),
      say('howComplete'),
    ];
    const text = told({ ...claim, page });
    const places = headings.map((heading) => text.indexOf(`\n${heading}\n---`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('without a page has neither this page nor what differs', () => {
    expect(told(claim)).not.toContain(say('thisPage'));
    expect(told(claim)).not.toContain(say('unmarked'));
  });

  test('has the origin with what is unknown of it, and both sides where sources differ', () => {
    const text = told(claim);
    expect(text).toContain('Igor Korotchenko, outlet unknown, on or before 5 August 2022');
    expect(text).toContain('Sources differ on where it was said:');
    expect(text).toMatch(/- Channel One, according to/);
    expect(text).toMatch(/- Rossiya 1, according to/);
  });

  test('says what the page does with it, and what differs', () => {
    const text = told({ ...claim, page: pageWith(record, '10,000 North Korean volunteers') });
    expect(text).toContain('“10,000 North Korean volunteers”');
    expect(text).toContain('Variant; the page reports it.');
    expect(text).toContain('Number changed: ‘100,000’ → ‘10,000’.');
    expect(text).toContain(say('unmarked'));
  });

  test('tells when it was retrieved, and what of', () => {
    expect(told(claim)).toContain('Retrieved with Whence on 27 November 2026.');
    expect(told(claim)).toContain(
      `Record ${record.id}, version ${record.version}, checked November 2026.`,
    );
  });

  test('has exact words in the marks of their language', () => {
    const [appearance] = record.appearances.map((one) => ({ ...one, quote: 'Слова', lang: 'ru' }));
    const subject = { kind: 'appearance', record, appearance: appearance as Appearance } as const;
    expect(told(subject)).toContain('«Слова»');
    expect(shortCitation.write(subject, context)).toContain('«Слова»');
  });

  test.each(everyClaim)('has every word quoted in $record.id', (subject) => {
    const text = seen(told(subject));
    const { appearances, responses, reviews } = subject.record;
    const quotes = [...appearances, ...responses, ...reviews].flatMap(({ quote }) => quote ?? []);
    for (const quote of quotes) expect(text).toContain(seen(quote));
    for (const { statement } of [subject.record]) expect(text).toContain(seen(statement));
  });
});

describe('what is not known', () => {
  const bare = { id: 'bare' } as unknown as Appearance;

  test('is said of an appearance of which nothing is', () => {
    const text = told({ kind: 'appearance', record, appearance: bare });
    expect(text).toContain('The exact words are not known.');
    expect(text).toContain('Speaker unknown, outlet unknown, date unknown');
    expect(text).toContain('No address is recorded.');
  });

  test('is said in one line too', () => {
    const line = shortCitation.write({ kind: 'appearance', record, appearance: bare }, context);
    expect(line).toMatch(
      /^Publisher unknown, date unknown\. The exact words are not known\. No address is recorded\./,
    );
  });

  test('is said of a page on which nothing was recognised', () => {
    const page = { address: 'https://news.example/', matches: [] };
    expect(told({ kind: 'page', page })).toContain(say('noClaimsOnPage'));
    expect(told({ kind: 'page', page })).toContain(say('unmarked'));
  });

  test('is said of a party of whom no statement was found', () => {
    const silent = recordOf('dailynk-police-soldiers-2023');
    const [response] = silent.responses;
    if (!response) throw new Error('no response');
    expect(told({ kind: 'response', record: silent, response })).toContain(
      'No statement by Russia found as of November 2026.',
    );
  });
});

describe('a short citation', () => {
  test('of a claim names who, when, what officials said, and the day of retrieval', () => {
    const line = shortCitation.write(claim, context);
    expect(line).toContain(
      'Earliest known: Igor Korotchenko, outlet unknown, on or before 5 August 2022.',
    );
    expect(line).toContain('Retrieved 27 November 2026.');
  });

  test('is one line, of every subject', () => {
    for (const subject of everySubject) {
      expect(shortCitation.write(subject, context)).toMatch(/^[^\n]+\n$/);
    }
  });
});

test('property: hostile text neither leaves its line nor turns others', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const hostile = recordSaying(text);
      const lines = told({ kind: 'claim', record: hostile }).split('\n');
      for (const line of lines) {
        expect([...line.matchAll(/[\u2066-\u2068]/g)]).toHaveLength(
          [...line.matchAll(/\u2069/g)].length,
        );
      }
      expect(seen(lines.join('\n'))).toContain(seen(text));
    }),
  );
});
