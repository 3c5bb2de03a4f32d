import type { ClaimRecord, Concept } from '../model/record.ts';
import { encodeColumns } from './columns.ts';
import { compileLexicon, type Frequencies } from './compile-lexicon.ts';
import { toldMutations } from './differences-known.ts';
import { packRows } from './rows.ts';
import { packStrings } from './strings.ts';

/** Whether a claim's wording is somebody's words, going by the appearances that quote a speaker. */
const isSpoken = ({ appearances }: ClaimRecord, text: string): boolean =>
  appearances.some(({ speaker, quote }) => speaker !== undefined && quote?.includes(text));

const kinOf = (all: readonly Concept[]): readonly (readonly number[])[] => {
  const positions = new Map(all.map(({ id }, index) => [id, index]));
  const rows = all.map(() => new Set<number>());
  for (const [index, { kin = [] }] of all.entries())
    for (const id of kin) {
      const other = positions.get(id);
      if (other === undefined) continue;
      rows[index]?.add(other);
      rows[other]?.add(index);
    }
  return rows.map((row) => [...row].sort((a, b) => a - b));
};

const STANCE_PREFIX = 'stance-';

/** What the forms of a concept that is aside are there for; nothing where they only keep others from being found. */
const senseOf = ({ id, use, kind }: Concept): string =>
  use === 'stance' ? id.slice(STANCE_PREFIX.length) : (kind ?? '');

/**
 * Compiles what recognition itself does not need: words that serve only stance and differences, kinds of concepts,
 * which wordings are somebody's words, and the mutations that records tell of. One column of an index. Short words mean
 * one thing in one language and another in the next ("by", "will", "vor"): those aside are kept by language.
 *
 * @param records in the order of the index
 * @param concepts in the order of the index, those that only serve nuance left out
 * @param aside those that only serve nuance; they are numbered on from the others
 */
export const compileNuance = (
  records: readonly ClaimRecord[],
  concepts: readonly Concept[],
  aside: readonly Concept[],
  frequencies: Frequencies,
): Uint32Array => {
  const parts = aside.flatMap((concept, index) =>
    Object.entries(concept.forms).map(([lang, forms]) => ({ concept, index, lang, forms })),
  );
  const lexicon = compileLexicon(
    parts.map(({ concept, lang, forms }) => ({ ...concept, forms: { [lang]: forms } })),
    frequencies,
  );
  const kin = packRows(kinOf([...concepts, ...aside]));
  const mutations = records.map(({ relays }) => toldMutations(relays));
  const flat = mutations.flat();
  const ofClaim = packRows(mutations.map((told) => told.map((one) => flat.indexOf(one))));
  const spoken = records.flatMap((record) =>
    record.wordings.map(({ text }) => (isSpoken(record, text) ? 1 : 0)),
  );
  return new Uint32Array(
    encodeColumns([
      lexicon.exactWords,
      lexicon.prefixWords,
      lexicon.prefixHeads,
      lexicon.formsByWord.starts,
      lexicon.formsByWord.items,
      lexicon.formWords.starts,
      lexicon.formWords.items,
      lexicon.formKeys,
      lexicon.formConcepts,
      Uint32Array.from(parts, ({ index }) => concepts.length + index),
      packStrings(parts.map(({ lang }) => lang)),
      packStrings(parts.map(({ concept }) => senseOf(concept))),
      packStrings([...concepts, ...aside].map(({ kind }) => kind ?? '')),
      kin.starts,
      kin.items,
      Uint32Array.from(spoken),
      ofClaim.starts,
      ofClaim.items,
      packStrings(flat.flatMap(({ kind, before = '', after = '' }) => [kind, before, after])),
      lexicon.formPartners,
    ]),
  );
};
