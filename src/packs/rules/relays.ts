import type { ClaimRecord, Relay } from '../../model/record.ts';
import { forEachClaim } from './context.ts';

/** Indexes of relays that lie on a cycle: those from whose end their start can be reached. */
const onCycles = (relays: readonly Relay[]): readonly number[] => {
  const next = Map.groupBy(relays, ({ from }) => from);
  const reaches = (start: string, goal: string): boolean => {
    const seen = new Set<string>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === goal) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      for (const { to } of next.get(at as Relay['from']) ?? []) open.push(to);
    }
    return false;
  };
  return [...relays.keys()].filter((index) => {
    const relay = relays[index];
    return relay !== undefined && relay.from !== relay.to && reaches(relay.to, relay.from);
  });
};

const appearanceIds = (record: ClaimRecord): ReadonlySet<string> =>
  new Set(record.appearances.map(({ id }) => id));

/** Relays lead from one appearance of the record to another, each pair once, and never back to where they began. */
export const relaysLead = forEachClaim((record, problem) => {
  const known = appearanceIds(record);
  const pairs = new Set<string>();
  const ends = record.relays.flatMap((relay, index) => {
    const unknown = (['from', 'to'] as const)
      .filter((end) => !known.has(relay[end]))
      .map((end) =>
        problem(
          ['relays', index, end],
          `there is no appearance "${relay[end]}" in this record`,
          'add the appearance, or name one that exists',
        ),
      );
    const pair = `${relay.from} ${relay.to}`;
    const again = pairs.has(pair);
    pairs.add(pair);
    return [
      ...unknown,
      ...(relay.from === relay.to
        ? [problem(['relays', index], `"${relay.from}" is said to come from itself`, 'remove it')]
        : []),
      ...(again
        ? [problem(['relays', index], `the relay ${pair} stands twice`, 'merge the two')]
        : []),
    ];
  });
  const cycles = onCycles(record.relays).map((index) =>
    problem(
      ['relays', index],
      'this relay is part of a circle: each would come from the other',
      'turn round or remove the relay that the evidence does not show',
    ),
  );
  return [...ends, ...cycles];
});
