import type { OutletId } from '../model/brand.ts';
import { originOf, sidesOf } from '../model/origin.ts';
import type { ClaimRecord } from '../model/record.ts';
import { choiceInWords, say } from './say.ts';

/**
 * Where the claim was made, in a few words: "Izvestia", "Channel One or Rossiya 1 (sources differ)".
 * `undefined` where nothing is known.
 */
export function placeInWords(
  record: ClaimRecord,
  outletName: (id: OutletId) => string,
): string | undefined {
  const outlet = originOf(record)?.outlet;
  const conflict = record.origin.conflicts.find(({ about }) => about === 'outlet');
  const [one, two] = conflict ? sidesOf(conflict) : [];
  if (one && two) return say('sourcesDiffer', { what: choiceInWords([one.value, two.value]) });
  return outlet && outletName(outlet);
}
