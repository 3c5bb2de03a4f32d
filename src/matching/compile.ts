import type { ClaimId, ConceptId } from '../model/brand.ts';
import type { ConceptKind } from '../model/kinds.ts';
import type { ClaimRecord, Concept, Cue, CueTerm, Database, Wording } from '../model/record.ts';
import { analyse } from './analysis.ts';
import { chooseAnchors } from './anchors.ts';
import { chooseTelltales } from './choose-telltales.ts';
import { chooseGates } from './compile-gates.ts';
import { compileLexicon, countFrequencies } from './compile-lexicon.ts';
import { compileNuance } from './compile-nuance.ts';
import { packHashTable } from './hash-table.ts';
import { requiredWeight } from './levels.ts';
import { createLexicon } from './lexicon.ts';
import { neighbourRows } from './neighbours.ts';
import { packRows } from './rows.ts';
import { FORBIDDING, packSnapshot, type SnapshotColumns, viewSnapshot } from './snapshot.ts';
import { packStrings } from './strings.ts';
import { type Unit, unitsOf } from './units.ts';
import { termWeight } from './weights.ts';

/** Widest stretch of a cue, where it says nothing else. */
const DEFAULT_WINDOW = 24;

type Row = { readonly claim: number; readonly wording: Wording; readonly units: readonly Unit[] };
type NumberedCue = { readonly claim: number; readonly cue: Cue };

const asList = <T>(entry: T | readonly T[]): readonly T[] =>
  Array.isArray(entry) ? entry : [entry as T];
const isNumberTerm = (term: CueTerm): term is `=${number}` => term.startsWith('=');

/** Gives every stem, concept and number its place in one space of terms. */
const numberTerms = (
  rows: readonly Row[],
  records: readonly ClaimRecord[],
  concepts: readonly Concept[],
) => {
  const units = rows.flatMap((row) => row.units);
  const stems = [
    ...new Set(units.flatMap((unit) => (unit.kind === 'stem' ? unit.stem : []))),
  ].sort();
  const authored = records.flatMap(({ about = [], cues }) => [
    ...about,
    ...cues.flatMap((cue) => [
      ...cue.all,
      ...(cue.near ?? []),
      ...FORBIDDING.flatMap((place) => cue[place] ?? []),
    ]),
  ]);
  const cueNumbers = authored
    .flatMap(asList)
    .filter(isNumberTerm)
    .map((term) => Number(term.slice(1)));
  const wordingNumbers = units.flatMap((unit) => (unit.kind === 'number' ? unit.value : []));
  const numbers = [...new Set([...wordingNumbers, ...cueNumbers])].sort((a, b) => a - b);
  const stemTerms = new Map(stems.map((stem, index) => [stem, index]));
  const conceptTerms = new Map(concepts.map(({ id }, index) => [id, stems.length + index]));
  const numberTermOf = new Map(
    numbers.map((value, index) => [value, stems.length + concepts.length + index]),
  );
  const ofUnit = (unit: Unit): number => {
    if (unit.kind === 'stem') return stemTerms.get(unit.stem) ?? 0;
    if (unit.kind === 'concept') return stems.length + unit.concept;
    return numberTermOf.get(unit.value) ?? 0;
  };
  const ofCue = (term: CueTerm): number => {
    const found = isNumberTerm(term)
      ? numberTermOf.get(Number(term.slice(1)))
      : conceptTerms.get(term as ConceptId);
    if (found === undefined) throw new Error(`a cue names "${term}", which is no concept`);
    return found;
  };
  return { stems, numbers, count: stems.length + concepts.length + numbers.length, ofUnit, ofCue };
};

type Terms = ReturnType<typeof numberTerms>;

/** Where the wordings of each claim begin, and one past the last: rows are in order of their claims. */
const rowStarts = (claims: readonly number[], claimCount: number): Uint32Array => {
  const starts = new Uint32Array(claimCount + 1);
  for (const claim of claims) starts[claim + 1] = (starts[claim + 1] ?? 0) + 1;
  for (let claim = 0; claim < claimCount; claim++)
    starts[claim + 1] = (starts[claim + 1] ?? 0) + (starts[claim] ?? 0);
  return starts;
};

const wordingColumns = (rows: readonly Row[], terms: Terms, claimCount: number) => {
  const weights = new Uint32Array(terms.count);
  const claims = Array.from({ length: terms.count }, () => new Set<number>());
  for (const row of rows) {
    for (const unit of row.units) {
      const term = terms.ofUnit(unit);
      claims[term]?.add(row.claim);
      weights[term] = termWeight(unit, claims[term]?.size ?? 1);
    }
  }
  const termsOfRows = rows.map((row) => row.units.map(terms.ofUnit));
  const units = packRows(termsOfRows);
  const weightOf = (term: number): number => weights[term] ?? 0;
  const anchors = chooseAnchors(termsOfRows, terms.count, weightOf, requiredWeight);
  return {
    wordingTexts: packStrings(rows.map((row) => row.wording.text)),
    wordingLangs: packStrings(rows.map((row) => row.wording.lang)),
    claimWordingStarts: rowStarts(
      rows.map((row) => row.claim),
      claimCount,
    ),
    wordingClaims: Uint32Array.from(rows, (row) => row.claim),
    anchorNeeds: anchors.needs,
    wordingUnitStarts: units.starts,
    wordingUnitItems: units.items,
    termWeights: weights,
    anchorStarts: anchors.termWordings.starts,
    anchorItems: anchors.termWordings.items,
    anchorGains: anchors.gains,
  };
};

/**
 * A cue of up to four terms is one sentence's; each further term lets it go on for one more: the more it asks for, the
 * less likely it is that chance brought it together.
 */
const TERMS_OF_ONE_SENTENCE = 4;
const sentencesOf = ({ all, sentences }: Cue): number =>
  sentences ?? Math.max(1, all.length - TERMS_OF_ONE_SENTENCE + 1);

type KindOf = (term: CueTerm) => ConceptKind | undefined;

/** Which groups of a cue are a number, the people it counts and where they are from, from 1; 0 where there is none. */
const countedIn = ({ all }: Cue, kindOf: KindOf): readonly [number, number, number] => {
  const groups = all.map(asList);
  const number = groups.findIndex((group) => group.every(isNumberTerm));
  const people = groups.findIndex((group) => group.every((term) => kindOf(term) === 'people'));
  const origin = groups.findIndex((group) => group.some((term) => kindOf(term) === 'place'));
  return [number + 1, people + 1, origin + 1];
};

const fieldsOf = ({ claim, cue }: NumberedCue, kindOf: KindOf): readonly number[] => [
  claim,
  cue.level === 'related' ? 1 : 0,
  cue.within ?? DEFAULT_WINDOW,
  cue.ordered ? 1 : 0,
  cue.all.length,
  sentencesOf(cue),
  ...countedIn(cue, kindOf),
  cue.deed === undefined ? 0 : cue.all.indexOf(cue.deed) + 1,
];

const cueColumns = (
  records: readonly ClaimRecord[],
  cues: readonly NumberedCue[],
  concepts: readonly Concept[],
  terms: Terms,
) => {
  const kinds = new Map<CueTerm, ConceptKind | undefined>(
    concepts.map(({ id, kind }) => [id, kind]),
  );
  const groups: number[][] = [];
  const subjects = records.map(({ about = [] }) =>
    about.map((entry) => groups.push(asList(entry).map(terms.ofCue)) - 1),
  );
  const groupsOfCue: number[][] = [];
  const fields: number[] = [];
  const none: number[][] = [];
  const byTerm: number[][] = Array.from({ length: terms.count }, () => []);
  for (const [index, numbered] of cues.entries()) {
    const { cue } = numbered;
    const entries = [...cue.all, ...(cue.near ?? [])].map((entry) =>
      asList(entry).map(terms.ofCue),
    );
    groupsOfCue.push(entries.map((_, offset) => groups.length + offset));
    groups.push(...entries);
    none.push(...FORBIDDING.map((place) => (cue[place] ?? []).map(terms.ofCue)));
    fields.push(...fieldsOf(numbered, (term) => kinds.get(term)));
    for (const term of new Set(rarestGroup(cue, terms))) byTerm[term]?.push(index);
  }
  const gates = chooseGates(
    cues.map(({ cue }) => cue),
    concepts,
    terms.ofCue,
  );
  const groupsOfGates = packRows(
    gates.map(({ inText, named }) =>
      [...inText, ...named].map((group) => groups.push([...group]) - 1),
    ),
  );
  const cueGroups = packRows(groupsOfCue);
  const groupTerms = packRows(groups);
  const cueNone = packRows(none);
  const termCues = packRows(byTerm);
  const claimSubjects = packRows(subjects);
  return {
    gateStarts: groupsOfGates.starts,
    gateItems: groupsOfGates.items,
    gatesInText: Uint32Array.from(gates, ({ inText }) => inText.length),
    claimSubjectStarts: claimSubjects.starts,
    claimSubjectItems: claimSubjects.items,
    cues: Uint32Array.from(fields),
    cueGroupStarts: cueGroups.starts,
    cueGroupItems: cueGroups.items,
    groupTermStarts: groupTerms.starts,
    groupTermItems: groupTerms.items,
    cueNoneStarts: cueNone.starts,
    cueNoneItems: cueNone.items,
    speakers: Uint32Array.from(
      concepts.flatMap(({ id, kind }) =>
        kind === 'person' || kind === 'organisation' ? terms.ofCue(id) : [],
      ),
    ),
    termCueStarts: termCues.starts,
    termCueItems: termCues.items,
  };
};

/** The group a cue is looked up by: a number where it has one (rare on any page), else its shortest group. */
const rarestGroup = (cue: Cue, terms: Terms): readonly number[] => {
  const groups = cue.all.map(asList);
  const numeric = groups.find((group) => group.every(isNumberTerm));
  const shortest = groups.toSorted((a, b) => a.length - b.length)[0];
  return (numeric ?? shortest ?? []).map(terms.ofCue);
};

/** Positions of the claims that deny another. */
const denialsAmong = (records: readonly ClaimRecord[]): Uint32Array => {
  const denying = new Set(
    records.flatMap(({ relations }) =>
      relations.flatMap(({ kind, claim }) => (kind === 'denied-by' ? claim : [])),
    ),
  );
  return Uint32Array.from(records.flatMap(({ id }, index) => (denying.has(id) ? index : [])));
};

/** All that a record prints of the news. */
const textsOf = ({ statement, wordings, appearances }: ClaimRecord): readonly string[] => [
  statement,
  ...wordings.map(({ text }) => text),
  ...appearances.flatMap(({ quote, translation }) => [quote ?? '', translation?.text ?? '']),
];

/**
 * Compiles records and concepts to the index that pages are scanned with. The same database gives the same
 * bytes: claims and concepts are taken in order of their ids. A cue that names an unknown concept is an
 * exception: the database's own rules refuse it before.
 */
export const compileSnapshot = (database: Pick<Database, 'records' | 'concepts'>): ArrayBuffer => {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const records = byId(database.records);
  const concepts = byId(database.concepts.filter(({ use }) => use === undefined));
  const aside = byId(database.concepts.filter(({ use }) => use !== undefined));
  const frequencies = countFrequencies(records.flatMap(textsOf));
  const lexiconColumns = compileLexicon(concepts, frequencies);
  const lexicon = createLexicon(lexiconColumns);
  const rows = records.flatMap(({ wordings }, claim) =>
    wordings.map(
      (wording): Row => ({ claim, wording, units: unitsOf(analyse(wording.text, lexicon)) }),
    ),
  );
  const cues = records.flatMap(({ cues }, claim) => cues.map((cue) => ({ claim, cue })));
  const terms = numberTerms(rows, records, concepts);
  const neighbours = neighbourRows(records);
  const columns: SnapshotColumns = {
    claimIds: packStrings(records.map(({ id }): ClaimId => id)),
    neighbourStarts: neighbours.starts,
    neighbourItems: neighbours.items,
    conceptIds: packStrings(concepts.map(({ id }) => id)),
    conceptNames: packStrings(concepts.map(({ name }) => name)),
    exactWords: lexiconColumns.exactWords,
    prefixWords: lexiconColumns.prefixWords,
    prefixHeads: lexiconColumns.prefixHeads,
    formsByWordStarts: lexiconColumns.formsByWord.starts,
    formsByWordItems: lexiconColumns.formsByWord.items,
    formWordStarts: lexiconColumns.formWords.starts,
    formWordItems: lexiconColumns.formWords.items,
    formKeys: lexiconColumns.formKeys,
    formConcepts: lexiconColumns.formConcepts,
    formPartners: lexiconColumns.formPartners,
    stems: packHashTable(terms.stems),
    numbers: packStrings(terms.numbers.map(String)),
    ...wordingColumns(rows, terms, records.length),
    ...cueColumns(records, cues, concepts, terms),
    denials: denialsAmong(records),
    nuance: compileNuance(records, concepts, aside, frequencies),
    telltales: new Uint32Array(),
  };
  const telltales = chooseTelltales(viewSnapshot(columns)) ?? columns.telltales;
  return packSnapshot({ ...columns, telltales });
};
