import { surelyBefore } from '../../model/date.ts';
import { forEachClaim } from './context.ts';

/** An appearance is not earlier than the one it derives from, on any reading of the two dates. */
export const relaysRunForward = forEachClaim((record, problem) => {
  const dates = new Map(record.appearances.map(({ id, date }) => [id, date]));
  return record.relays.flatMap(({ from, to }, index) => {
    const before = dates.get(from);
    const after = dates.get(to);
    if (before === undefined || after === undefined || !surelyBefore(after, before)) return [];
    return [
      problem(
        ['relays', index],
        `"${to}" (${after}) is earlier than "${from}" (${before}), from which it is said to come`,
        'turn the relay round, correct a date, or write what is known of it ("../2022-08-05", "2022-08~")',
      ),
    ];
  });
});
