import { originOf, sidesOf } from '../../model/origin.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { NameBook } from '../parts/name-book.ts';

/**
 * Where the claim was made, in a few words: "Izvestia", "Channel One or Rossiya 1 (sources differ)".
 * `undefined` where nothing is known.
 */
export function placeInWords(record: ClaimRecord, names: NameBook): string | undefined {
  const outlet = originOf(record)?.outlet;
  const conflict = record.origin.conflicts.find(({ about }) => about === 'outlet');
  const [one, two] = conflict ? sidesOf(conflict) : [];
  if (one && two) return `${one.value} or ${two.value} (sources differ)`;
  return outlet && names.outlet(outlet);
}
