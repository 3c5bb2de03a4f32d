import { isMark, type Match, type PassageMatches, type ScanRequest } from '../../model/match.ts';
import { drain } from '../drain.ts';
import type { Scanner } from '../scanner.ts';
import type { ImportedScanner } from './scanner.ts';

const overlaps = (a: Match, b: Match): boolean => a.start < b.end && b.start < a.end;

/** Whether what is known from a record leaves room for an imported claim: only related words do, and only for a mark. */
const leavesRoom = (record: Match, imported: Match): boolean =>
  !overlaps(record, imported) || (isMark(imported) && !isMark(record));

const merge = (records: readonly Match[], imported: readonly Match[]): readonly Match[] =>
  [...records, ...imported.filter((one) => records.every((other) => leavesRoom(other, one)))]
    // Sorting is stable: on the same words records come first.
    .toSorted((a, b) => a.start - b.start);

/**
 * A scanner for records and imported claims together. On the same words claims of records win: somebody has looked at
 * them. Matches of a passage are in reading order.
 */
export const withImported = (records: Scanner, imported: readonly ImportedScanner[]): Scanner => {
  function* steps(request: ScanRequest): Generator<void, readonly PassageMatches[], void> {
    const found = yield* records.steps(request);
    const byRecord = new Map(found.map(({ passage, matches }) => [passage, matches]));
    const byImport = new Map<number, readonly Match[]>();
    for (const scanner of imported) {
      for (const { passage, matches } of yield* scanner.scanInSteps(request)) {
        byImport.set(passage, [...(byImport.get(passage) ?? []), ...matches]);
      }
    }
    return request.passages.flatMap(({ id }): readonly PassageMatches[] => {
      const matches = merge(byRecord.get(id) ?? [], byImport.get(id) ?? []);
      return matches.length === 0 ? [] : [{ passage: id, matches }];
    });
  }
  return { scan: (request) => drain(steps(request)), steps };
};
