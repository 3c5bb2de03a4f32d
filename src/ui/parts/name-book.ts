import type { ClaimId, OutletId, PartyId } from '../../model/brand.ts';
import type { ClaimRecord, Outlet, Party } from '../../model/record.ts';

/** Looks up what records refer to by id. An id without an entry is shown as it stands: nothing is hidden. */
export type NameBook = {
  readonly outlet: (id: OutletId) => string;
  readonly party: (id: PartyId) => string;
  readonly record: (id: ClaimId) => ClaimRecord | undefined;
};

/** Makes a name book of what the background lists. */
export function nameBook(lists: {
  readonly records: readonly ClaimRecord[];
  readonly outlets: readonly Outlet[];
  readonly parties: readonly Party[];
}): NameBook {
  const records = new Map(lists.records.map((record) => [record.id, record]));
  const outlets = new Map(lists.outlets.map(({ id, name }) => [id, name]));
  const parties = new Map(lists.parties.map(({ id, name }) => [id, name]));
  return {
    outlet: (id) => outlets.get(id) ?? id,
    party: (id) => parties.get(id) ?? id,
    record: (id) => records.get(id),
  };
}
