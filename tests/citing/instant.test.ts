import { expect, test } from 'vitest';
import { dayOf, instantOf, inUniversalTime } from '../../src/citing/instant.ts';

const late = new Date('2026-11-27T23:30:00Z');

test.each([
  { name: 'Greenwich', offset: 0, instant: '2026-11-27T23:30:00+00:00', day: '2026-11-27' },
  {
    name: 'Berlin, where it is tomorrow',
    offset: 60,
    instant: '2026-11-28T00:30:00+01:00',
    day: '2026-11-28',
  },
  { name: 'New York', offset: -300, instant: '2026-11-27T18:30:00-05:00', day: '2026-11-27' },
  { name: 'Kathmandu', offset: 345, instant: '2026-11-28T05:15:00+05:45', day: '2026-11-28' },
])('the day of a citation is the reader’s: $name', ({ offset, instant, day }) => {
  expect(instantOf(late, offset)).toBe(instant);
  expect(dayOf(instantOf(late, offset))).toBe(day);
  expect(inUniversalTime(instantOf(late, offset))).toBe('2026-11-27T23:30:00Z');
});
