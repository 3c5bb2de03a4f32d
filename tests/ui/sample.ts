import type { ClaimOnPage, TabView } from '../../src/messaging/protocol.ts';
import type { ClaimId, PageOffset } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import type { ClaimRecord } from '../../src/model/record.ts';
import type { Scene } from '../support/gallery/popup-scene.ts';

// Brands are made by the database's checks; here the data is written as a file would have it.
const record = (data: unknown): ClaimRecord => data as ClaimRecord;

/** A claim with something for every step of its trace. */
export const rents = record({
  id: 'rents-doubled',
  statement: 'Rents in the capital have doubled.',
  version: 3,
  checked: '2026-11',
  wordings: [
    { lang: 'de', text: 'Die Mieten haben sich verdoppelt', url: 'https://zeitung.example/m' },
  ],
  cues: [],
  appearances: [
    {
      id: 'origin',
      date: '../2022-08-05',
      speaker: { name: 'Ana Petrova', role: 'tenant' },
      quote: 'Есть сообщения, что аренда удвоилась',
      lang: 'ru',
      translation: { lang: 'en', text: 'There are reports that rents have doubled' },
      url: 'https://www.radio.example/talk',
    },
    { id: 'gazette', date: '2022-08-06', outlet: 'gazette', quote: 'Rents doubled', lang: 'en' },
    { id: 'herald', date: '2022-08-08', outlet: 'herald' },
    { id: 'blog', outlet: 'blog' },
  ],
  origin: {
    appearance: 'origin',
    conflicts: [
      {
        about: 'outlet',
        readings: [
          { value: 'Radio One', outlets: ['gazette'] },
          { value: 'Radio Two', outlets: ['herald'] },
        ],
      },
    ],
  },
  relays: [
    {
      from: 'origin',
      to: 'gazette',
      kind: 'translated',
      evidence: 'credited',
      mutations: [{ kind: 'attribution-dropped', before: 'There are reports that' }],
    },
    { from: 'gazette', to: 'herald', kind: 'republished', evidence: 'inferred', mutations: [] },
  ],
  responses: [
    {
      party: 'city',
      stance: 'denied',
      date: '2022-08-11',
      quote: 'Rents rose by four per cent',
      lang: 'en',
      sources: [{ url: 'https://city.example/statement' }],
    },
    { party: 'owners', stance: 'none-found', date: '2026-11', sources: [] },
  ],
  reviews: [{ publisher: 'checkers', date: '2022-08-20', rating: 'Mostly false' }],
  relations: [{ kind: 'related', claim: 'bread-price' }],
  completeness: { confidence: 'medium', unknown: ['The recording'] },
  corrections: [],
});

/** A neighbour with next to nothing. */
export const bread = record({
  id: 'bread-price',
  statement: 'Bread costs 100,000 crowns.',
  version: 1,
  checked: '2026-10',
  wordings: [{ lang: 'en', text: 'a loaf goes for a hundred thousand crowns' }],
  cues: [],
  appearances: [{ id: 'origin', outlet: 'herald', quote: 'bread is dear', lang: 'en' }],
  origin: { appearance: 'origin', conflicts: [] },
  relays: [],
  responses: [],
  reviews: [],
  relations: [],
  completeness: { confidence: 'low', unknown: [] },
  corrections: [],
});

export const lists = {
  records: [rents, bread],
  outlets: [
    { id: 'gazette', name: 'The Gazette' },
    { id: 'herald', name: 'The Herald' },
    { id: 'checkers', name: 'Checkers' },
  ],
  parties: [
    { id: 'city', name: 'City Council' },
    { id: 'owners', name: 'Owners' },
  ],
} as unknown as Scene['lists'];

/** A claim on a page; the marked words stand in brackets. */
export function onPage(claim: ClaimRecord, text: string, more: Partial<Match> = {}): ClaimOnPage {
  const [before = '', words = '', after = ''] = text.split(/[[\]]/);
  const match: Match = {
    claim: claim.id as ClaimId,
    level: 'variant',
    start: before.length as PageOffset,
    end: (before.length + words.length) as PageOffset,
    score: 1,
    stance: 'asserts',
    reasons: [],
    differences: [],
    blends: [],
    ...more,
  };
  return {
    record: claim,
    address: 'https://news.example/story',
    matches: [{ frame: 0, passage: 4, words, context: before + words + after, match }],
  };
}

export const pageWith = (...claims: readonly ClaimOnPage[]): TabView => ({
  state: 'read',
  site: 'news.example',
  claims,
});
