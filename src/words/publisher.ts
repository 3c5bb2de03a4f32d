import type { AppearanceId, OutletId } from '../model/brand.ts';
import type { Appearance, ClaimRecord } from '../model/record.ts';
import { rowInWords, say } from './say.ts';

/** Names an appearance of a record; an id without an entry comes back as it is. */
export type Publisher = (id: AppearanceId) => string;

type OutletName = (id: OutletId) => string;

/** Who said or published it: names that are known, or that none is. */
export function publisherInWords({ speaker, outlet }: Appearance, outletName: OutletName): string {
  const known = rowInWords([speaker?.name, outlet && outletName(outlet)]);
  return known === '' ? say('publisherUnknown') : known;
}

/** Names the appearances of a record. */
export function publishersOf(record: ClaimRecord, outletName: OutletName): Publisher {
  const known = new Map(
    record.appearances.map((one) => [one.id, publisherInWords(one, outletName)]),
  );
  return (id) => known.get(id) ?? id;
}
