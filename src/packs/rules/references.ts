import { FORBIDDING } from '../../matching/snapshot.ts';
import type { ClaimRecord, Cue, CueTerm } from '../../model/record.ts';
import { forEachClaim, type Named } from './context.ts';

type Reference = {
  readonly kind: Named;
  readonly id: string;
  readonly steps: readonly (string | number)[];
};

const termsOf = (cue: Cue, steps: readonly (string | number)[]): readonly Reference[] => {
  const each = (term: CueTerm, at: readonly (string | number)[]): readonly Reference[] =>
    term.startsWith('=') ? [] : [{ kind: 'concepts', id: term, steps: at }];
  return (['all', 'near', ...FORBIDDING] as const).flatMap((part) =>
    (cue[part] ?? []).flatMap((entry, index) =>
      typeof entry === 'string'
        ? each(entry, [...steps, part, index])
        : entry.flatMap((term, inner) => each(term, [...steps, part, index, inner])),
    ),
  );
};

const outletsOf = (record: ClaimRecord): readonly Reference[] => {
  const outlet = (id: string | undefined, ...steps: (string | number)[]): readonly Reference[] =>
    id === undefined ? [] : [{ kind: 'outlets', id, steps }];
  return [
    ...record.appearances.flatMap((one, i) => outlet(one.outlet, 'appearances', i, 'outlet')),
    ...record.origin.conflicts.flatMap(({ readings }, i) =>
      readings.flatMap(({ outlets }, j) =>
        outlets.flatMap((id, k) =>
          outlet(id, 'origin', 'conflicts', i, 'readings', j, 'outlets', k),
        ),
      ),
    ),
    ...record.responses.flatMap(({ sources }, i) =>
      sources.flatMap((source, j) => outlet(source.outlet, 'responses', i, 'sources', j, 'outlet')),
    ),
    ...record.reviews.flatMap(({ publisher }, i) => outlet(publisher, 'reviews', i, 'publisher')),
  ];
};

const referencesOf = (record: ClaimRecord): readonly Reference[] => [
  ...termsOf({ all: record.about ?? [] }, []).map((reference) => ({
    ...reference,
    steps: ['about', ...reference.steps.slice(1)],
  })),
  ...record.cues.flatMap((cue, index) => termsOf(cue, ['cues', index])),
  ...outletsOf(record),
  ...record.responses.map(({ party }, index) => ({
    kind: 'parties' as const,
    id: party,
    steps: ['responses', index, 'party'],
  })),
  ...record.relations.map(({ claim }, index) => ({
    kind: 'claims' as const,
    id: claim,
    steps: ['relations', index, 'claim'],
  })),
];

const places: { readonly [kind in Named]: readonly [what: string, fix: string] } = {
  claims: ['claim', 'correct the id, or add assets/claims/ID.json'],
  concepts: ['concept', 'correct the id, or add assets/concepts/ID.json'],
  outlets: ['outlet', 'correct the id, or add the outlet to assets/outlets.json'],
  parties: ['party', 'correct the id, or add the party to assets/outlets.json'],
};

/** Every outlet, party, claim and concept that a record names exists, and serves recognition. */
export const referencesExist = forEachClaim((record, problem, { known, servingOnly }) =>
  referencesOf(record).flatMap(({ kind, id, steps }) => {
    if (kind === 'concepts' && servingOnly.has(id)) {
      const what = `the concept "${id}" does not serve recognition`;
      return [problem(steps, what, 'name a concept without "use"')];
    }
    if (known[kind].has(id)) return [];
    const [what, fix] = places[kind];
    return [problem(steps, `there is no ${what} "${id}"`, fix.replace('ID', id))];
  }),
);
