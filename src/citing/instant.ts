import type { Brand, Edtf } from '../model/brand.ts';

/**
 * A moment as the clock on the reader's wall told it: `2026-11-27T15:20:00+01:00` (RFC 3339). The offset is kept because
 * a citation names the day on which somebody looked, and that is a day of theirs.
 */
export type Instant = Brand<string, 'Instant'>;

const MINUTE = 60_000;

/** Makes an instant of a date; `offset` in minutes east of Greenwich, by default that of where this runs. */
export function instantOf(date: Date, offset = -date.getTimezoneOffset()): Instant {
  const wall = new Date(date.getTime() + offset * MINUTE).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const zone = `${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return `${wall}${offset < 0 ? '-' : '+'}${zone}` as Instant;
}

/** The reader's day: `2026-11-27`. */
export function dayOf(instant: Instant): Edtf {
  return instant.slice(0, 10) as Edtf;
}

/** The same moment in universal time, as Web Annotation asks for: `2026-11-27T14:20:00Z`. */
export function inUniversalTime(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function twoDigits(value: number): string {
  return `${value}`.padStart(2, '0');
}
