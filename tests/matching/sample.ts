import { compileSnapshot } from '../../src/matching/compile.ts';
import { createScanner, type Scanner } from '../../src/matching/scanner.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import type { AppearanceId, ClaimId, ConceptId, Edtf, Lang } from '../../src/model/brand.ts';
import type { Match } from '../../src/model/match.ts';
import type { ClaimRecord, Concept, Cue, Relation } from '../../src/model/record.ts';

/** A record with little but its wordings and cues. */
export const sampleRecord = (
  id: string,
  wordings: readonly string[],
  cues: readonly Cue[] = [],
  relations: readonly Relation[] = [],
): ClaimRecord => ({
  id: id as ClaimId,
  statement: `Statement of ${id}.`,
  version: 1,
  checked: '2026-11' as Edtf,
  wordings: wordings.map((text) => ({ lang: 'en' as Lang, text })),
  cues,
  appearances: [{ id: 'origin' as AppearanceId }],
  origin: { appearance: 'origin' as AppearanceId, conflicts: [] },
  relays: [],
  responses: [],
  reviews: [],
  relations,
  completeness: { confidence: 'low', unknown: [] },
  corrections: [],
});

/** A concept with forms in one language. */
export const sampleConcept = (id: string, ...forms: string[]): Concept => ({
  id: id as ConceptId,
  name: id,
  forms: { en: forms },
});

/** Compiles and opens; throws where that fails. */
export const scannerOver = (
  records: readonly ClaimRecord[],
  concepts: readonly Concept[] = [],
): Scanner => {
  const opened = openSnapshot(compileSnapshot({ records, concepts }));
  if (!opened.ok) throw new Error(opened.problem);
  return createScanner(opened.snapshot);
};

/** Scans one passage. */
export const scanPassage = (
  scanner: Scanner,
  text: string,
  around: { readonly title?: string; readonly before?: readonly string[] } = {},
): readonly Match[] =>
  scanner.scan({
    title: around.title ?? '',
    before: around.before ?? [],
    passages: [{ id: 0, text }],
  })[0]?.matches ?? [];

/** Claim, level and words of each match, for reading. */
export const told = (text: string, matches: readonly Match[]): readonly string[] =>
  matches.map(({ claim, level, start, end }) => `${claim} (${level}): ${text.slice(start, end)}`);
