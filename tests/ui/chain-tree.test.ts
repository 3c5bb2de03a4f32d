import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppearanceId } from '../../src/model/brand.ts';
import type { ClaimRecord, Relay } from '../../src/model/record.ts';
import { chainOf, cutTo, type Hop, sizeOf } from '../../src/ui/trace/chain-tree.ts';
import { clipContext } from '../../src/ui/trace/clip-context.ts';
import { rents } from './sample.ts';

const NAMES = ['origin', 'a', 'b', 'c', 'd', 'e'] as const;
const evidence = fc.constantFrom<Relay['evidence']>('credited', 'same-words', 'inferred');
const relay = fc
  .record({ from: fc.constantFrom(...NAMES), to: fc.constantFrom(...NAMES), evidence })
  .map(
    ({ from, to, ...rest }): Relay => ({
      from: from as AppearanceId,
      to: to as AppearanceId,
      kind: 'quoted',
      mutations: [],
      ...rest,
    }),
  );
const anyRecord = fc.array(relay, { maxLength: 12 }).map(
  (relays): ClaimRecord => ({
    ...rents,
    appearances: NAMES.map((id) => ({ id: id as AppearanceId })),
    relays,
  }),
);

const idsOf = (hops: readonly Hop[]): readonly string[] =>
  hops.flatMap(({ appearance, next }) => [appearance.id, ...idsOf(next)]);

test('property: every appearance stands once in the chain, circles or not', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const { origin, unlinked } = chainOf(record);
      const ids = idsOf([...(origin ? [origin] : []), ...unlinked]);
      expect(ids.toSorted()).toEqual([...NAMES].toSorted());
      expect(ids[0]).toBe('origin');
    }),
  );
});

test('property: a cut chain is the start of the whole', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat({ max: 8 }), (record, limit) => {
      const { origin, unlinked } = chainOf(record);
      const all = [...(origin ? [origin] : []), ...unlinked];
      const cut = cutTo(all, limit);
      expect(idsOf(cut)).toEqual(idsOf(all).slice(0, limit));
      expect(sizeOf(cut)).toBe(Math.min(limit, NAMES.length));
    }),
  );
});

test('an appearance stands under the source it names rather than one that is inferred', () => {
  const link = (from: string, to: string, how: Relay['evidence']): Relay => ({
    from: from as AppearanceId,
    to: to as AppearanceId,
    kind: 'quoted',
    evidence: how,
    mutations: [],
  });
  const relays = [
    link('origin', 'a', 'credited'),
    link('origin', 'b', 'inferred'),
    link('a', 'b', 'credited'),
  ];
  const appearances = ['origin', 'a', 'b'].map((id) => ({ id: id as AppearanceId }));
  const { origin } = chainOf({ ...rents, appearances, relays });
  const [a] = origin?.next ?? [];
  expect(idsOf(a?.next ?? [])).toEqual(['b']);
  expect(a?.next[0]?.also.map(({ from }) => from)).toEqual(['origin']);
});

test.each([
  ['She said [rents doubled] here.', 40, 'She said [rents doubled] here.'],
  ['one two three [rents] four five six', 9, '… three [rents] four …'],
])('clips %s', (page, around, expected) => {
  const [before = '', words = '', after = ''] = page.split(/[[\]]/);
  const clip = clipContext(before + words + after, words, around);
  expect(`${clip.before}[${clip.words}]${clip.after}`).toBe(expected);
});

test('words that do not stand in their context are shown alone', () => {
  expect(clipContext('something else', 'rents', 20)).toEqual({
    before: '',
    words: 'rents',
    after: '',
  });
});
