import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/matching/languages/guess.ts';
import { languageOf } from '../../../src/matching/languages/languages.ts';
import { createRanker, type RankedText } from '../../../src/matching/rank/rank.ts';

const text = (id: string, ...fields: string[]): RankedText => ({ id, fields });

const claims = [
  text('bridge', 'The harbour bridge will close for 40 days.', 'Bridge closure'),
  text('tunnel', 'The harbour tunnel will open in June.'),
  text('ferry', 'Ferries replace the bridge while it is closed.'),
  text('korea', '朝鮮は義勇兵を送る'),
];
const ranker = createRanker(claims);
const ids = (query: string, limit = 10) => ranker.rank(query, limit).map(({ id }) => id);

describe('ranking claims for a sentence', () => {
  it('puts the claim with the rarest words in common first', () => {
    expect(ids('They say the bridge closes for 40 days')).toEqual(['bridge', 'ferry']);
    expect(ids('is the harbour tunnel opening?')[0]).toBe('tunnel');
  });

  it('finds a claim by any of its fields', () => {
    expect(ids('closure')).toContain('bridge');
  });

  it('finds claims in scripts without spaces', () => {
    expect(ids('北朝鮮が義勇兵')).toEqual(['korea']);
  });

  it('reads tags, and leaves addresses out', () => {
    expect(ids('#HarbourTunnel https://bridge.example/ferry')[0]).toBe('tunnel');
    expect(ids('https://bridge.example/ferry')).toEqual([]);
  });

  it('mends a word misspelt, and one written together', () => {
    expect(ids('tunel')).toEqual(['tunnel']);
    expect(ids('harbourtunnel')[0]).toBe('tunnel');
  });

  it('prefers the claim with the same number', () => {
    const figures = createRanker([
      text('a', 'Some 300 soldiers cross the river'),
      text('b', 'Some 500 soldiers cross the river'),
    ]);
    expect(figures.rank('500 soldiers cross a river', 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('prefers, of two that say the same, the one published when the sentence was', () => {
    const dated = createRanker([
      { ...text('then', 'The bridge is closed'), date: '3 May 2014' },
      { ...text('now', 'The bridge is closed'), date: '2020-01-20' },
    ]);
    const query = 'The bridge is closed! — Jo (@jo) January 14, 2020';
    expect(dated.rank(query, 1).map(({ id }) => id)).toEqual(['now']);
  });

  it('gives nothing where no word agrees, and no more than asked for', () => {
    expect(ids('zebra')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('bridge harbour', 1)).toHaveLength(1);
  });

  it('puts, of two that say the same, the same one first whatever their ids', () => {
    const one = 'The bridge is "closed"';
    const other = "The bridge is 'closed'";
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const twins = createRanker([text(second, other), text(first, one)]);
      expect(twins.rank('a closed bridge', 1).map(({ id }) => id)).toEqual([first]);
    }
  });

  it('puts a claim that has both of two words before one that has the rarer more often', () => {
    const filler = Array.from({ length: 30 }, (_, at) =>
      text(`f${at}`, `A photograph of place${at}`),
    );
    const few = createRanker([
      ...filler,
      text('both', 'A photograph of some old towers near Naneck'),
      text('one', 'Naneck is Naneck'),
    ]);
    expect(few.rank('Naneck photograph', 1).map(({ id }) => id)).toEqual(['both']);
  });

  it('asks for texts that are made when they are needed', () => {
    const made = createRanker({ length: claims.length, at: (index) => claims[index] });
    expect(made.rank('is the harbour tunnel opening?', 3)).toEqual(
      ranker.rank('is the harbour tunnel opening?', 3),
    );
  });

  it('is empty over no texts', () => {
    expect(createRanker([]).rank('bridge', 5)).toEqual([]);
  });
});

describe('ranking in several languages', () => {
  const mixed = createRanker(
    [
      { ...text('de', 'Die Brücken im Hafen wurden gesperrt'), lang: 'de' },
      text('ru', 'Новый мост закрыли на ремонт'),
      text('en', 'The bridges of the harbour were closed'),
      { ...text('xx', 'gefa lomun tarek'), lang: 'tlh' },
    ],
    { languageOf, guess: guessLanguage },
  );
  it.each([
    ['Eine Brücke ist gesperrt, sagt man', 'de'],
    ['о новом мосте и ремонте', 'ru'],
    ['a bridge that is closing', 'en'],
    ['tarek gefa', 'xx'],
  ])('%s', (query, id) => {
    expect(mixed.rank(query, 4)[0]?.id).toBe(id);
  });
});

describe('ranking a record whose wordings are in several languages', () => {
  it('reads each in its own', () => {
    const record = text(
      'mixed',
      'The bridge is closed for repairs',
      'The bridge was shut',
      'Новый мост закрыли на ремонт на весь месяц',
      'Die Brücken im Hafen wurden für Wochen gesperrt',
    );
    const mixed = createRanker([record], { languageOf, guess: guessLanguage });
    expect(mixed.rank('о новых мостах и о ремонтах', 1)).toHaveLength(1);
    expect(mixed.rank('wegen einer gesperrten Brücke', 1)).toHaveLength(1);
  });
});

describe('a ranking', () => {
  const sentence = fc
    .array(fc.constantFrom('red', 'blue', 'green', 'bridge', 'tunnel', 'ferry', '40'), {
      maxLength: 6,
    })
    .map((words) => words.join(' '));
  const texts = fc
    .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 12 })
    .map((pairs) => pairs.map(([one, two], index) => text(`t${index}`, one, two)));

  it('has the texts that share a word, each once, and scores that fall', () => {
    fc.assert(
      fc.property(texts, sentence, fc.integer({ min: 1, max: 14 }), (all, query, limit) => {
        const ranked = createRanker(all).rank(query, limit);
        const words = new Set(query.split(' ').filter((word) => word !== ''));
        const sharing = all.filter(({ fields }) =>
          fields.some((field) => field.split(' ').some((word) => words.has(word))),
        );
        expect(ranked).toHaveLength(Math.min(limit, sharing.length));
        expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
        for (const { id } of ranked) expect(sharing.map((other) => other.id)).toContain(id);
        for (const [place, { score }] of ranked.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(ranked[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it('is the same whatever the order of the texts, and when asked again', () => {
    fc.assert(
      fc.property(texts, sentence, fc.nat(), (all, query, turn) => {
        const cut = turn % all.length;
        const turned = [...all.slice(cut), ...all.slice(0, cut)].reverse();
        const one = createRanker(all);
        const first = one.rank(query, 5);
        one.rank('blue ferry', 5);
        expect(one.rank(query, 5)).toEqual(first);
        expect(createRanker(turned).rank(query, 5)).toEqual(first);
      }),
    );
  });
});
