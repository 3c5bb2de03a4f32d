import { compileSnapshot } from '../matching/compile.ts';
import { relayDifferences, type Verdict } from '../matching/differences-of-relay.ts';
import { createEngine, type Engine } from '../matching/engine.ts';
import { openSnapshot } from '../matching/snapshot.ts';
import type { Database } from '../model/record.ts';
import { mutationInWords } from '../words/words.ts';

/** What the quotes of a database say of one mutation that a record states. */
export type JudgedMutation = {
  readonly place: string;
  readonly verdict: Verdict;
  readonly line: string;
};

const engineOf = (database: Database): Engine => {
  const opened = openSnapshot(compileSnapshot(database));
  if (!opened.ok) throw new Error(`a snapshot just compiled cannot be opened: ${opened.problem}`);
  return createEngine(opened.snapshot);
};

/** Holds every mutation that records state against the quotes at the two ends of its relay. */
export const judgeMutations = (database: Database): readonly JudgedMutation[] => {
  const engine = engineOf(database);
  return database.records.flatMap((record) =>
    record.relays.flatMap((relay) => {
      const place = `${record.id} ${relay.from} → ${relay.to}`;
      const compared = relayDifferences(engine, record, relay);
      return (compared?.stated ?? []).map(({ mutation, verdict, kinds }) => ({
        place,
        verdict,
        line: `${mutation.kind}: ${mutationInWords(mutation)}${kinds.length > 0 ? ` (the quotes show ${kinds.join(', ')})` : ''}`,
      }));
    }),
  );
};

const TOLD: { readonly [verdict in Verdict]: string } = {
  found: 'shown by the quotes',
  'other-kind': 'shown by the quotes as another kind',
  'not-seen': 'in the quotes, and nothing seen to differ',
  'not-quoted': 'not in the quotes',
};

/** The stated mutations with what the quotes say of them: those that agree only counted, the others one a line. */
export const mutationsInWords = (judged: readonly JudgedMutation[]): string => {
  const of = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict);
  const lines = [...of('not-seen'), ...of('other-kind')].map(
    ({ place, verdict, line }) => `${place}: ${TOLD[verdict]}: ${line}`,
  );
  const counts = (['found', 'other-kind', 'not-seen', 'not-quoted'] as const).map(
    (verdict) => `${of(verdict).length} ${TOLD[verdict]}`,
  );
  return [...lines, `Of ${judged.length} stated mutations: ${counts.join('; ')}.`].join('\n');
};
