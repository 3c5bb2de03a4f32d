import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimOnPage, MatchOnPage, TabView } from '../../../src/messaging/protocol.ts';
import type { ClaimId, ConceptId, Lang, PageOffset } from '../../../src/model/brand.ts';
import type { Level, PageStance } from '../../../src/model/match.ts';
import type { ClaimRecord, Mutation } from '../../../src/model/record.ts';
import type { Scene } from './popup-scene.ts';

const assets = join(import.meta.dirname, '..', '..', '..', 'assets');
const read = (path: string) => JSON.parse(readFileSync(join(assets, path), 'utf8'));
const records: readonly ClaimRecord[] = readdirSync(join(assets, 'claims'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => read(`claims/${file}`));
const lists: Scene['lists'] = { records, ...read('outlets.json') };

const claimId = (id: string) => id as ClaimId;

function recordOf(id: string): ClaimRecord {
  const record = records.find((one) => one.id === id);
  if (!record) throw new Error(`No record ${id} in assets/claims; give the scene another`);
  return record;
}

/** A match whose words stand in brackets within the context. */
function match(
  context: string,
  claim: string,
  level: Level = 'variant',
  more: {
    differences?: readonly Mutation[];
    blends?: readonly string[];
    passage?: number;
    stance?: PageStance;
    found?: readonly { readonly term: string; readonly words: string }[];
  } = {},
): MatchOnPage {
  const [before = '', words = '', after = ''] = context.split(/[[\]]/);
  return {
    frame: 0,
    passage: more.passage ?? 1,
    words,
    context: before + words + after,
    match: {
      claim: claimId(claim),
      level,
      start: before.length as PageOffset,
      end: (before.length + words.length) as PageOffset,
      score: 0.9,
      stance: more.stance ?? 'reports',
      reasons: [
        {
          kind: 'cue',
          found: more.found ?? [
            { term: '100,000', words: '100,000' },
            { term: 'volunteers', words: 'volunteers' },
          ],
        },
        { kind: 'context', concept: 'north-korea' as ConceptId, words: 'North Korean' },
      ],
      differences: more.differences ?? [],
      blends: (more.blends ?? []).map(claimId),
    },
  };
}

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared';
const BUILDERS = 'matsegora-korean-builders-serious-help';

const korotchenko: ClaimOnPage = {
  record: recordOf(KOROTCHENKO),
  address: 'https://courier.example/story',
  matches: [
    match(
      'Over the past several days there have been claims in the press that [100,000 North Korean volunteers have arrived and are ready to join] the war in the Donbas region, a military blogger wrote.',
      KOROTCHENKO,
      'variant',
      {
        differences: [
          { kind: 'attribution-dropped', before: 'There are reports that' },
          { kind: 'tense', before: 'are prepared to come', after: 'have arrived' },
          { kind: 'substitution', before: 'the conflict', after: 'the war' },
        ],
        blends: ['regnum-100k-diplomatic-channels'],
      },
    ),
  ],
};

const builders: ClaimOnPage = {
  record: recordOf(BUILDERS),
  address: 'https://courier.example/story',
  matches: [
    match(
      '“[Highly qualified, hardworking and ready to work in the most difficult conditions, Korean builders will be a very serious help] in restoring the region,” the ambassador said.',
      BUILDERS,
      'same-wording',
      { passage: 2 },
    ),
  ],
};

const german: ClaimOnPage = {
  ...korotchenko,
  matches: [
    match(
      'Die Sicherheitszusammenarbeitsvereinbarungsverhandlungen seien abgeschlossen: [100.000 nordkoreanische Freiwilligenverbandsangehörige stünden bereit], hieß es im Verteidigungsausschussvorsitzendenbericht.',
      KOROTCHENKO,
    ),
    match(
      'Kurz darauf war von [hunderttausend Freiwilligen aus Nordkorea] die Rede.',
      KOROTCHENKO,
      'variant',
      { passage: 7 },
    ),
    match('Am Ende blieben [100.000 Freiwillige] übrig.', KOROTCHENKO, 'same-wording', {
      passage: 9,
      stance: 'asserts',
    }),
  ],
};

/** The same record as it would look with an Arabic origin. */
const arabic: ClaimOnPage = {
  record: {
    ...korotchenko.record,
    appearances: korotchenko.record.appearances.map((one) =>
      one.id === korotchenko.record.origin.appearance
        ? {
            ...one,
            quote: 'هناك تقارير تفيد بأنَّ 100 ألف متطوع كوري شمالي مستعدون للمشاركة في الصراع',
            lang: 'ar' as Lang,
            translation: { lang: 'en' as Lang, text: one.quote ?? '' },
          }
        : one,
    ),
  },
  address: 'https://courier.example/story',
  matches: [
    match(
      'وقالت وسائل إعلام روسية إن [100 ألف متطوع كوري شمالي مستعدون للمشاركة] في الصراع.',
      KOROTCHENKO,
      'variant',
      {
        found: [
          { term: '100,000', words: '100 ألف' },
          { term: 'volunteers', words: 'متطوع' },
          { term: 'North Korea', words: 'كوري شمالي' },
          { term: 'prepared', words: 'مستعدون' },
          { term: 'take part', words: 'للمشاركة' },
        ],
      },
    ),
  ],
};

const related: ClaimOnPage = {
  record: recordOf('nk-troops-for-russia-2024'),
  address: 'https://courier.example/story',
  matches: [
    match(
      'Western officials later spoke of [North Korean troops in Kursk].',
      'nk-troops-for-russia-2024',
      'related',
    ),
  ],
};

const site = 'news.example';
const pageWith = (...claims: readonly ClaimOnPage[]): TabView => ({ state: 'read', site, claims });

const atRest = {
  state: 'at-rest',
  site,
  host: site,
  origins: [`http://${site}/*`, `https://${site}/*`],
} as const;

/** Every state of the popup, by name. */
export const scenes: { readonly [name: string]: Scene } = {
  one: { view: pageWith(korotchenko), lists },
  several: { view: pageWith(korotchenko, builders, related), lists },
  'still-reading': { view: { state: 'reading', site, claims: [builders] }, lists },
  german: { view: pageWith(german), lists },
  arabic: { view: pageWith(arabic), lists },
  waiting: { view: null, lists },
  reading: { view: { state: 'reading', site, claims: [] }, lists },
  nothing: { view: pageWith(), lists },
  paused: { view: { state: 'paused', site }, lists },
  'browser-page': { view: { state: 'unreadable', why: 'browser-page' }, lists },
  unseen: { view: { state: 'unreadable', why: 'unseen' }, lists },
  store: { view: { state: 'unreadable', why: 'store' }, lists },
  pdf: { view: { state: 'unreadable', why: 'pdf' }, lists },
  'not-loaded': { view: { state: 'unreadable', why: 'not-loaded' }, lists },
  'paused-everywhere': { view: { state: 'paused-everywhere', site }, lists },
  'not-chosen': { view: { ...atRest, why: 'not-chosen' }, lists },
  'not-allowed': { view: { ...atRest, why: 'not-allowed' }, lists },
  hidden: { view: pageWith(builders, { ...korotchenko, off: true }), lists },
  failed: {
    view: {
      state: 'failed',
      message: 'The claim index could not be opened; trying again rebuilds it.',
    },
    lists,
  },
};
