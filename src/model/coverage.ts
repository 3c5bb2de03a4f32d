import type { ConceptId, Edtf } from './brand.ts';
import { earliest, latest, parseDate } from './date.ts';
import type { ClaimRecord, Concept, CueTerm } from './record.ts';

/** What the installed records are about, for a reader who found none: told by the records themselves. */
export type Coverage = {
  readonly records: number;
  /** Names of whom and what most of them are about, the most frequent first. */
  readonly topics: readonly string[];
  /** Years of the earliest and the latest appearance; absent where no date is known. */
  readonly period?: { readonly from: number; readonly to: number };
  /** The latest day on which a record was checked. */
  readonly checked?: Edtf;
};

/** Topics that a sentence can name without becoming a list. */
const MOST_TOPICS = 6;
/** What one record alone is about says little of what a pack covers. */
const LEAST_RECORDS = 2;

const TOPICAL: ReadonlySet<Concept['kind']> = new Set(['place', 'person', 'organisation']);

/** What groups of terms ask for; of several that will do, the one put first is what is meant. */
const conceptsIn = (groups: readonly (CueTerm | readonly CueTerm[])[]): readonly ConceptId[] =>
  groups
    .map((group) => (typeof group === 'string' ? group : group[0]))
    .filter((term): term is ConceptId => term !== undefined && !term.startsWith('='));

/** What a record is about: what a page must name for it to match at all, or for one of its cues to be met. */
const subjectsOf = ({ about = [], cues }: ClaimRecord): ReadonlySet<ConceptId> =>
  new Set([
    ...conceptsIn(about),
    ...cues.flatMap(({ all, near = [] }) => [...conceptsIn(all), ...conceptsIn(near)]),
  ]);

const topicsOf = (records: readonly ClaimRecord[], concepts: readonly Concept[]) => {
  const counts = new Map<ConceptId, number>();
  for (const record of records)
    for (const id of subjectsOf(record)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const topical = concepts
    .filter(({ id, kind, use }) => use === undefined && TOPICAL.has(kind) && counts.has(id))
    .map((concept) => ({ ...concept, count: counts.get(concept.id) ?? 0 }))
    .filter(({ count }) => count >= Math.min(LEAST_RECORDS, records.length))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const isKin = (one: Concept, other: Concept) =>
    one.kin?.includes(other.id) || other.kin?.includes(one.id);
  return topical
    .filter((one, at) => !topical.slice(0, at).some((before) => isKin(one, before)))
    .slice(0, MOST_TOPICS)
    .map(({ name }) => name);
};

const MS_PER_DAY = 86_400_000;
const yearOf = (day: number): number => new Date(day * MS_PER_DAY).getUTCFullYear();

const periodOf = (records: readonly ClaimRecord[]): Coverage['period'] => {
  const days = records
    .flatMap(({ appearances }) => appearances)
    .flatMap(({ date }) => (date === undefined ? [] : (parseDate(date) ?? [])))
    .flatMap((date) => [earliest(date), latest(date)])
    .filter(Number.isFinite);
  if (days.length === 0) return undefined;
  return { from: yearOf(Math.min(...days)), to: yearOf(Math.max(...days)) };
};

/** Says what records cover. Linear in the records. */
export const coverageOf = (
  records: readonly ClaimRecord[],
  concepts: readonly Concept[],
): Coverage => {
  const period = periodOf(records);
  const checked = records
    .map((record) => record.checked)
    .toSorted()
    .at(-1);
  return {
    records: records.length,
    topics: topicsOf(records, concepts),
    ...(period && { period }),
    ...(checked && { checked }),
  };
};
