import { surelyBefore } from '../../model/date.ts';
import { forEachClaim } from './context.ts';

/** The origin is an appearance of the record, comes from no other, and none is surely earlier. */
export const originIsEarliest = forEachClaim((record, problem) => {
  const origin = record.appearances.find(({ id }) => id === record.origin.appearance);
  if (origin === undefined) {
    return [
      problem(
        ['origin', 'appearance'],
        `there is no appearance "${record.origin.appearance}" in this record`,
        'name the earliest known appearance',
      ),
    ];
  }
  const { date } = origin;
  const derived = record.relays.flatMap(({ from, to }, index) =>
    to === origin.id
      ? [
          problem(
            ['relays', index],
            `the origin "${to}" is said to come from "${from}"`,
            `make "${from}" the origin, or remove the relay`,
          ),
        ]
      : [],
  );
  const earlier = record.appearances.flatMap((other, index) =>
    date !== undefined && other.date !== undefined && surelyBefore(other.date, date)
      ? [
          problem(
            ['appearances', index, 'date'],
            `"${other.id}" (${other.date}) is earlier than the origin "${origin.id}" (${date})`,
            'make it the origin; where it is another claim that this one grew from, give it a record of its own and a relation',
          ),
        ]
      : [],
  );
  return [...derived, ...earlier];
});
