import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** A quotation this long (some ten words), repeated word for word, speaks for itself. */
export const UNMISTAKABLE_WEIGHT = 90;

/** Whether a text, or what stands around it, names what a claim is about. */
export const namesSubject = (
  snapshot: Pick<Snapshot, 'claimSubjects' | 'groupTerms'>,
  claim: number,
  isNamed: (term: number) => boolean,
): boolean =>
  rowAt(snapshot.claimSubjects, claim).every((group) =>
    rowAt(snapshot.groupTerms, group).some(isNamed),
  );
