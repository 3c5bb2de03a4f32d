import { describe, expect, it } from 'vitest';
import { type CardSources, viewCards } from '../../src/background/card-view.ts';
import { keepMatches, startFrame } from '../../src/background/tab-state.ts';
import type { ClaimId, PageOffset } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import type { ClaimRecord } from '../../src/model/record.ts';
import { bread, lists, rents } from '../ui/sample.ts';

const sources: CardSources = {
  record: (id) => lists.records.find((record) => record.id === id),
  outletName: (id) => lists.outlets.find((outlet) => outlet.id === id)?.name ?? id,
  partyName: (id) => lists.parties.find((party) => party.id === id)?.name ?? id,
};

const matchOf = (
  record: ClaimRecord,
  start: number,
  end: number,
  more: Partial<Match> = {},
): Match => ({
  claim: record.id,
  level: 'variant',
  start: start as PageOffset,
  end: end as PageOffset,
  score: 1,
  stance: 'reports',
  reasons: [],
  differences: [],
  blends: [],
  ...more,
});

const TEXT = 'Rents doubled, they say; rents have doubled again.';
const state = (...matches: readonly Match[]) =>
  keepMatches(
    startFrame(undefined, 'news.example', 3, 0),
    3,
    [{ id: 7, text: TEXT }],
    [{ passage: 7, matches }],
  );
const at = (claim: ClaimId, start = 0, passage = 7) => ({ passage, claim, start });

describe('a card', () => {
  it('tells the trace of a claim in words', () => {
    const difference = { kind: 'attribution-dropped', before: 'There are reports that' } as const;
    const match = matchOf(rents, 0, 13, { differences: [difference], blends: [bread.id] });
    expect(viewCards(state(match), 3, [at(rents.id)], sources)).toEqual([
      {
        claim: 'rents-doubled',
        statement: 'Rents in the capital have doubled.',
        origin: {
          quote: 'Есть сообщения, что аренда удвоилась',
          lang: 'ru',
          translation: { lang: 'en', text: 'There are reports that rents have doubled' },
          who: 'Ana Petrova',
          where: 'Radio One or Radio Two (sources differ)',
          when: 'on or before 5 August 2022',
        },
        page: {
          words: 'Rents doubled',
          level: 'variant',
          stance: 'reports',
          blends: ['Bread costs 100,000 crowns.'],
        },
        differences: ['‘There are reports that’ dropped'],
        status: [
          { stance: 'denied', words: 'Denied by the City Council on 11 Aug 2022' },
          { stance: 'none-found', words: 'No statement by Owners found as of Nov 2026' },
        ],
        moreStatus: 0,
        checked: '2026-11',
      },
    ]);
  });

  it('names the outlet where nobody is known to have said it, once', () => {
    const [card] = viewCards(state(matchOf(bread, 0, 5)), 3, [at(bread.id)], sources);
    expect(card?.origin).toMatchObject({ who: 'The Herald', when: 'date unknown' });
    expect(card?.origin?.where).toBeUndefined();
  });

  it('shows three official responses and counts the others', () => {
    const responses = Array.from({ length: 6 }, (_, i) => ({
      party: `party-${i}`,
      stance: 'denied',
      date: `2022-08-1${i}`,
      sources: [],
    }));
    const record = { ...rents, responses } as unknown as ClaimRecord;
    const [card] = viewCards(state(matchOf(rents, 0, 13)), 3, [at(rents.id)], {
      ...sources,
      record: () => record,
    });
    expect(card?.status).toHaveLength(3);
    expect(card?.moreStatus).toBe(3);
  });

  it('is of the match nearest to the mark', () => {
    const matches = [matchOf(rents, 0, 13), matchOf(rents, 25, 43)];
    const [card] = viewCards(state(...matches), 3, [at(rents.id, 24)], sources);
    expect(card?.page.words).toBe('rents have doubled');
  });

  it('is one for each claim, in the order asked for', () => {
    const known = state(matchOf(rents, 0, 13), matchOf(bread, 0, 13));
    const marks = [at(bread.id), at(rents.id), at(bread.id, 9)];
    expect(viewCards(known, 3, marks, sources).map(({ claim }) => claim)).toEqual([
      bread.id,
      rents.id,
    ]);
  });

  it.each([
    ['another frame', 0, at(rents.id)],
    ['a passage that has gone', 3, at(rents.id, 0, 8)],
    ['a claim without a record', 3, at('gone' as ClaimId)],
  ])('is none for %s', (_what, frame, mark) => {
    expect(viewCards(state(matchOf(rents, 0, 13)), frame, [mark], sources)).toEqual([]);
  });

  it('is none where nothing is known of the tab', () => {
    expect(viewCards(undefined, 3, [at(rents.id)], sources)).toEqual([]);
  });
});
