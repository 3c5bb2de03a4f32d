import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

/** A quotation this long (some ten words), repeated word for word, speaks for itself. */
export const UNMISTAKABLE_WEIGHT = 90;
/** Share of its weight that must agree for that. */
export const UNMISTAKABLE_AGREEMENT = 0.98;

/** Tells of which claims a text, with what stands around it, names what they are about. */
export type Subjects = {
  isNamed(claim: number, isNamed: (term: number) => boolean): boolean;
  /** Whether that of any claim that has a wording is named. */
  isAnyNamed(isNamed: (term: number) => boolean): boolean;
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
  const withWordings = new Set(wordings.claims);
  const distinct = new Map(
    ofClaim.flatMap((subject, claim) =>
      withWordings.has(claim) ? [[subject.join(';'), subject] as const] : [],
    ),
  );
  const subjects = [...distinct.values()];
  const names = (subject: Subject, isNamed: (term: number) => boolean): boolean =>
    subject.every((group) => group.some(isNamed));
  return {
    isNamed: (claim, isNamed) => names(ofClaim[claim] ?? [], isNamed),
    isAnyNamed: (isNamed) => subjects.some((subject) => names(subject, isNamed)),
    terms: new Set(subjects.flat(2)),
  };
};
