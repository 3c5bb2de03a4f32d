import { hashText } from '../text/hash.ts';
import type { HashTable } from './hash-table.ts';
import { foldWord } from './languages/language.ts';
import { STOP_WORDS } from './languages/stop-words.ts';
import { rowAt } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { UNMISTAKABLE_AGREEMENT, UNMISTAKABLE_WEIGHT } from './subjects.ts';
import { packTelltales, type TelltaleForm } from './telltales.ts';
import { sumOfWeights } from './weights.ts';
import { stemOf } from './word-forms.ts';

type Group = readonly number[];

/**
 * Chooses the telltales of an index: words of which at least one stands in or around every passage in which a claim can be
 * found. Few and rare ones: of what a cue or a claim asks for, the group that adds least. Undefined where some claim can be
 * found by anything at all, so that every page has to be read. Cost: one pass over forms and wordings.
 */
export const chooseTelltales = (snapshot: Snapshot): Uint32Array | undefined => {
  const chosen = new Set<number>();
  const sizes = formCounts(snapshot);
  const cost = (group: Group): number =>
    group.reduce((sum, term) => sum + (chosen.has(term) ? 0 : (sizes.get(term) ?? Infinity)), 0);
  // Whoever asks for little has no choice: first come those, and others may find their group chosen already.
  for (const groups of askedFor(snapshot).toSorted((a, b) => a.length - b.length)) {
    const [least] = groups.toSorted((a, b) => cost(a) - cost(b));
    if (least === undefined || cost(least) === Infinity) return undefined;
    for (const term of least) chosen.add(term);
  }
  const stems = stemsOfUnmistakable(snapshot, chosen);
  const hashes = hashesByNumber(snapshot.stems);
  return packTelltales({
    forms: formsOf(snapshot, chosen),
    stems: [...stems].flatMap((stem) => hashes.get(stem) ?? []),
  });
};

/** What a passage must name, in it or around it, for each sort of find: of one of these lists, one term. */
const askedFor = (snapshot: Snapshot): readonly (readonly Group[])[] => {
  const { gates, groupTerms, claimSubjects, wordings } = snapshot;
  const groupsIn = (groups: Iterable<number>): readonly Group[] =>
    [...groups].map((group) => [...rowAt(groupTerms, group)]);
  const ofGates = Array.from(snapshot.gatesInText, (_, gate) => groupsIn(rowAt(gates, gate)));
  const worded = [...new Set(wordings.claims)];
  return [...ofGates, ...worded.map((claim) => groupsIn(rowAt(claimSubjects, claim)))];
};

/** Forms of each concept, by term: what it costs to look for it. */
const formCounts = ({ formConcepts, stemCount }: Snapshot): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const concept of formConcepts)
    counts.set(stemCount + concept, (counts.get(stemCount + concept) ?? 0) + 1);
  return counts;
};

/**
 * Stems for wordings that count wherever they stand: so many that what is left of the wording, were they all missing,
 * would not do. What is chosen already costs nothing.
 */
const stemsOfUnmistakable = (
  snapshot: Snapshot,
  chosen: ReadonlySet<number>,
): ReadonlySet<number> => {
  const { wordings, termWeights, stemCount } = snapshot;
  const stems = new Set<number>();
  const frequencies = new Map<number, number>();
  for (const term of wordings.units.items) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const isFree = (term: number): number => (chosen.has(term) || stems.has(term) ? 0 : 1);
  const isCommon = commonStems(snapshot);
  for (let wording = 0; wording < wordings.count; wording++) {
    const units = rowAt(wordings.units, wording);
    const weight = sumOfWeights(termWeights, units);
    if (weight < UNMISTAKABLE_WEIGHT) continue;
    let missing = 0;
    const useful = [...new Set(units)]
      .filter((term) => chosen.has(term) || term < stemCount)
      .sort(
        (a, b) =>
          isFree(a) - isFree(b) ||
          isCommon(a) - isCommon(b) ||
          (termWeights[b] ?? 0) - (termWeights[a] ?? 0) ||
          (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0) ||
          a - b,
      );
    for (const term of useful) {
      if (missing > (1 - UNMISTAKABLE_AGREEMENT) * weight) break;
      if (term < stemCount) stems.add(term);
      missing += termWeights[term] ?? 0;
    }
  }
  return stems;
};

/** Tells stems of words that stand on every page of some language: 1 for these, 0 for others. */
const commonStems = ({ stems }: Snapshot): ((term: number) => 0 | 1) => {
  const hashes = hashesByNumber(stems);
  const words = STOP_WORDS.flatMap(([, list]) => list);
  const common = new Set(words.map((word) => hashText(stemOf(foldWord(word)))));
  return (term) => (common.has(hashes.get(term) ?? 0) ? 1 : 0);
};

const hashesByNumber = (table: HashTable): ReadonlyMap<number, number> => {
  const hashes = new Map<number, number>();
  for (let slot = 0; slot < table.length; slot += 2) {
    const number = table[slot + 1] ?? 0;
    if (number !== 0) hashes.set(number - 1, table[slot] ?? 0);
  }
  return hashes;
};

const formsOf = (snapshot: Snapshot, chosen: ReadonlySet<number>): readonly TelltaleForm[] => {
  const { formsByWord, formConcepts, formWords, formKeys, formPartners, stemCount } = snapshot;
  const exact = hashesByNumber(snapshot.exactWords);
  const prefixes = hashesByNumber(snapshot.prefixWords);
  const found: TelltaleForm[] = [];
  for (let word = 0; word + 1 < formsByWord.starts.length; word++) {
    for (const form of rowAt(formsByWord, word)) {
      if (!chosen.has(stemCount + (formConcepts[form] ?? 0))) continue;
      const isAlone = rowAt(formWords, form).length === 1;
      const key = formKeys[form] ?? 0;
      found.push({
        hash: exact.get(word) ?? prefixes.get(word) ?? 0,
        head: exact.has(word) ? 0 : (snapshot.prefixHeads[word - exact.size] ?? 0),
        // As the lexicon has it: the partner is the first word, or the second where the key is the first.
        distance: isAlone ? 0 : key === 0 ? 1 : -key,
        partner: formPartners[form] ?? 0,
      });
    }
  }
  return found;
};
