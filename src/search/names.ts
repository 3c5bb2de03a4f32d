import type { OutletId, PartyId } from '../model/brand.ts';

/** Names outlets and parties by their ids; whatever has no name keeps its id. */
export type SearchNames = {
  readonly outlet: (id: OutletId) => string;
  readonly party: (id: PartyId) => string;
};
