import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** A quotation this long (some ten words), repeated word for word, speaks for itself. */
export const UNMISTAKABLE_WEIGHT = 90;
/** Share of its weight that must agree for that. */
export const UNMISTAKABLE_AGREEMENT = 0.98;

/** Wordings of one subject that are few: what they are found by can be asked of every text. */
const FEW_WORDINGS = 24;

/** Tells of which claims a text, with what stands around it, names what they are about. */
export type Subjects = {
  isNamed(claim: number, isNamed: (term: number) => boolean): boolean;
  /** Whether that of any claim that has a wording is named. */
  isAnyNamed(isNamed: (term: number) => boolean): boolean;
  /** The same of subjects that many wordings share. */
  isMainNamed(isNamed: (term: number) => boolean): boolean;
  /** Whether many wordings share what a claim is about. */
  isMain(claim: number): boolean;
  /** All terms that subjects are named by. */
  readonly terms: ReadonlySet<number>;
};

/** Groups of terms, one of each of which must be named. */
type Subject = readonly (readonly number[])[];

/** Opens what claims are about: looked at for each passage, so each list of groups is kept but once. */
export const openSubjects = ({
  claims,
  claimSubjects,
  groupTerms,
  wordings,
}: Pick<Snapshot, 'claims' | 'claimSubjects' | 'groupTerms' | 'wordings'>): Subjects => {
  const ofClaim = claims.map(
    (_, claim): Subject =>
      [...rowAt(claimSubjects, claim)].map((group) => [...rowAt(groupTerms, group)]),
  );
  const byKey = new Map<string, { readonly subject: Subject; count: number }>();
  const keyOf = (claim: number): string => ofClaim[claim]?.join(';') ?? '';
  for (const claim of wordings.claims) {
    const known = byKey.get(keyOf(claim)) ?? { subject: ofClaim[claim] ?? [], count: 0 };
    byKey.set(keyOf(claim), { ...known, count: known.count + 1 });
  }
  const isMain = (key: string): boolean => (byKey.get(key)?.count ?? 0) > FEW_WORDINGS;
  const subjects = [...byKey.values()].map(({ subject }) => subject);
  const main = [...byKey].flatMap(([key, { subject }]) => (isMain(key) ? [subject] : []));
  const names = (subject: Subject, isNamed: (term: number) => boolean): boolean =>
    subject.every((group) => group.some(isNamed));
  return {
    isNamed: (claim, isNamed) => names(ofClaim[claim] ?? [], isNamed),
    isAnyNamed: (isNamed) => subjects.some((subject) => names(subject, isNamed)),
    isMainNamed: (isNamed) => main.some((subject) => names(subject, isNamed)),
    isMain: (claim) => isMain(keyOf(claim)),
    terms: new Set(subjects.flat(2)),
  };
};
