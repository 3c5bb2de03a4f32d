import type { CardSources } from './card-view.ts';
import type { ClaimService } from './claim-service.ts';

/** Names and records for cards, out of the database. */
export const cardSources = ({ record, database }: ClaimService): CardSources => {
  const outlets = new Map(database.outlets.map(({ id, name }) => [id, name]));
  const parties = new Map(database.parties.map(({ id, name }) => [id, name]));
  return {
    record,
    outletName: (id) => outlets.get(id) ?? id,
    partyName: (id) => parties.get(id) ?? id,
  };
};
