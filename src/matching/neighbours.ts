import type { ClaimRecord, RelationKind } from '../model/record.ts';
import { packRows, type Rows } from './rows.ts';

/** Relations that make two claims easy to take for one another. */
const CLOSE: ReadonlySet<RelationKind> = new Set(['mutation-of', 'based-on', 'related']);

/** For each record, by its position, the positions of its neighbours, in both directions of the relation. */
export const neighbourRows = (records: readonly ClaimRecord[]): Rows => {
  const position = new Map(records.map(({ id }, index) => [id, index]));
  const lists = records.map(() => new Set<number>());
  for (const [index, { relations }] of records.entries()) {
    for (const { kind, claim } of relations) {
      const other = position.get(claim);
      if (other === undefined || !CLOSE.has(kind)) continue;
      lists[index]?.add(other);
      lists[other]?.add(index);
    }
  }
  return packRows(lists.map((list) => [...list].sort((a, b) => a - b)));
};
