import type { ClaimId, ConceptId, Lang } from '../model/brand.ts';
import { decodeColumns, encodeColumns } from './columns.ts';
import type { HashTable } from './hash-table.ts';
import type { Rows } from './rows.ts';
import { stringReader } from './strings.ts';

/** Names of the columns, in stored order. */
const COLUMNS = [
  'claimIds',
  'neighbourStarts',
  'neighbourItems',
  'conceptIds',
  'conceptNames',
  'exactWords',
  'prefixWords',
  'prefixHeads',
  'formsByWordStarts',
  'formsByWordItems',
  'formWordStarts',
  'formWordItems',
  'formKeys',
  'formConcepts',
  'formPartners',
  'stems',
  'numbers',
  'wordingTexts',
  'wordingLangs',
  'wordingClaims',
  'claimWordingStarts',
  'wordingUnitStarts',
  'wordingUnitItems',
  'termWeights',
  'anchorStarts',
  'anchorItems',
  'anchorGains',
  'anchorNeeds',
  'claimSubjectStarts',
  'claimSubjectItems',
  'gateStarts',
  'gateItems',
  'gatesInText',
  'cues',
  'cueGroupStarts',
  'cueGroupItems',
  'groupTermStarts',
  'groupTermItems',
  'cueNoneStarts',
  'cueNoneItems',
  'speakers',
  'termCueStarts',
  'termCueItems',
  'denials',
  'nuance',
  'telltales',
] as const;

/** One column of a snapshot. */
export type ColumnName = (typeof COLUMNS)[number];

/** All columns by name, as the compiler makes them. */
export type SnapshotColumns = { readonly [Name in ColumnName]: Uint32Array };

/**
 * Numbers per cue in the column `cues`: claim, level (0 variant, 1 related), window, ordered, groups of `all`, most
 * sentences, and which groups of `all` are a number, the people that it counts and where they are from (from 1; 0 where
 * there are none), and which is the deed.
 */
export const CUE_FIELDS = 10;

/** Where terms forbid a cue: around its stretch, in all that is looked at, within the stretch, just before it. */
export const FORBIDDING = ['none', 'absent', 'noneInside', 'noneBefore'] as const;

/**
 * The compiled index: everything recognition needs, in typed arrays. A term is a number: stems of words
 * come before concepts, concepts before numbers; {@link termSpace} says where each begins.
 */
export type Snapshot = {
  readonly claims: readonly ClaimId[];
  readonly concepts: readonly { readonly id: ConceptId; readonly name: string }[];
  readonly neighbours: Rows;
  readonly exactWords: HashTable;
  readonly prefixWords: HashTable;
  readonly prefixHeads: Uint32Array;
  readonly formsByWord: Rows;
  readonly formWords: Rows;
  readonly formKeys: Uint32Array;
  readonly formConcepts: Uint32Array;
  readonly formPartners: Uint32Array;
  readonly stems: HashTable;
  readonly stemCount: number;
  readonly numberTerms: ReadonlyMap<number, number>;
  readonly numbers: readonly number[];
  readonly wordings: {
    readonly count: number;
    text(index: number): string;
    lang(index: number): Lang;
    readonly claims: Uint32Array;
    /** Where the wordings of each claim begin, and one past the last. */
    readonly startsByClaim: Uint32Array;
    readonly units: Rows;
  };
  readonly termWeights: Uint32Array;
  /** Wordings by the terms that anchor them; see `anchors.ts`. */
  readonly anchors: Rows;
  readonly anchorGains: Uint32Array;
  readonly anchorNeeds: Uint32Array;
  /** Groups of terms by claim; a page must name one of each for a wording to count. */
  readonly claimSubjects: Rows;
  /** Groups of terms; a text must name one of each group of some gate for any cue to be met in it. */
  readonly gates: Rows;
  /** How many groups of each gate, the leading ones, it must name itself; the others may be named around it. */
  readonly gatesInText: Uint32Array;
  readonly cues: Uint32Array;
  readonly cueGroups: Rows;
  readonly groupTerms: Rows;
  /** What cues forbid: as many lists to a cue as {@link FORBIDDING} names, in that order. */
  readonly cueNone: Rows;
  /** Terms that name persons and organisations: who said something may be told after it. */
  readonly speakers: ReadonlySet<number>;
  readonly termCues: Rows;
  /** Claims that deny another. */
  readonly denials: Uint32Array;
  /** What is needed only once something matched; `openNuance` reads it. */
  readonly nuance: Uint32Array;
  /** Words without which no page need be read, as `telltales.ts` opens them; empty where any page may hold a claim. */
  readonly telltales: Uint32Array;
};

/** Packs the compiler's columns into one buffer. */
export const packSnapshot = (columns: SnapshotColumns): ArrayBuffer =>
  encodeColumns(COLUMNS.map((name) => columns[name]));

const allStrings = (column: Uint32Array): string[] => {
  const reader = stringReader(column);
  return Array.from({ length: reader.count }, (_, index) => reader.at(index));
};

/** Views of columns under the names that recognition knows them by. */
export const viewSnapshot = (columns: SnapshotColumns): Snapshot => {
  const rows = (
    name:
      | 'neighbour'
      | 'formsByWord'
      | 'formWord'
      | 'wordingUnit'
      | 'anchor'
      | 'gate'
      | 'claimSubject'
      | 'cueGroup'
      | 'groupTerm'
      | 'cueNone'
      | 'termCue',
  ): Rows => ({
    starts: columns[`${name}Starts`],
    items: columns[`${name}Items`],
  });
  const conceptNames = allStrings(columns.conceptNames);
  const concepts = allStrings(columns.conceptIds).map((id, index) => ({
    id: id as ConceptId,
    name: conceptNames[index] ?? id,
  }));
  const numbers = allStrings(columns.numbers).map(Number);
  const stemCount = columns.termWeights.length - concepts.length - numbers.length;
  const texts = stringReader(columns.wordingTexts);
  const langs = stringReader(columns.wordingLangs);
  return {
    claims: allStrings(columns.claimIds) as ClaimId[],
    concepts,
    neighbours: rows('neighbour'),
    exactWords: columns.exactWords,
    prefixWords: columns.prefixWords,
    prefixHeads: columns.prefixHeads,
    formsByWord: rows('formsByWord'),
    formWords: rows('formWord'),
    formKeys: columns.formKeys,
    formConcepts: columns.formConcepts,
    formPartners: columns.formPartners,
    stems: columns.stems,
    stemCount,
    numbers,
    numberTerms: new Map(
      numbers.map((value, index) => [value, stemCount + concepts.length + index]),
    ),
    wordings: {
      count: texts.count,
      text: texts.at,
      lang: (index) => langs.at(index) as Lang,
      claims: columns.wordingClaims,
      startsByClaim: columns.claimWordingStarts,
      units: rows('wordingUnit'),
    },
    termWeights: columns.termWeights,
    anchors: rows('anchor'),
    anchorGains: columns.anchorGains,
    anchorNeeds: columns.anchorNeeds,
    claimSubjects: rows('claimSubject'),
    gates: rows('gate'),
    gatesInText: columns.gatesInText,
    cues: columns.cues,
    cueGroups: rows('cueGroup'),
    groupTerms: rows('groupTerm'),
    cueNone: rows('cueNone'),
    speakers: new Set(columns.speakers),
    termCues: rows('termCue'),
    denials: columns.denials,
    nuance: columns.nuance,
    telltales: columns.telltales,
  };
};

/**
 * Opens a compiled index: views over `buffer`, no parsing and no copies but a few short lists. A buffer that
 * is cut off, damaged or of another version is refused with the reason. Never throws on any content.
 */
export const openSnapshot = (
  buffer: ArrayBuffer,
):
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly problem: string } => {
  const decoded = decodeColumns(buffer, COLUMNS.length);
  if (!decoded.ok) return decoded;
  const named = COLUMNS.map((name, index) => [name, decoded.columns[index] ?? new Uint32Array()]);
  return { ok: true, snapshot: viewSnapshot(Object.fromEntries(named) as SnapshotColumns) };
};

/** What a term is: a stem (not spelled out), a concept by its position, or a number by its value. */
export type TermMeaning =
  | { readonly kind: 'stem' }
  | {
      readonly kind: 'concept';
      readonly concept: { readonly id: ConceptId; readonly name: string };
    }
  | { readonly kind: 'number'; readonly value: number };

/** Says what a term stands for. */
export const termMeaning = (snapshot: Snapshot, term: number): TermMeaning => {
  const concept = snapshot.concepts[term - snapshot.stemCount];
  if (concept) return { kind: 'concept', concept };
  const value = snapshot.numbers[term - snapshot.stemCount - snapshot.concepts.length];
  return value === undefined ? { kind: 'stem' } : { kind: 'number', value };
};
