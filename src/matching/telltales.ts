import { bitSetOf, mayHold } from '../text/bit-set.ts';
import { FNV_PRIME, FNV_START } from '../text/hash.ts';
import { createNormalBuffer } from '../text/normal.ts';
import { createTokenBuffer } from '../text/tokens.ts';
import { createWordHashBuffer, type WordHashes } from '../text/word-hashes.ts';
import { particlesAt, SHORTEST_PREFIX, takesParticles } from './word-forms.ts';

/**
 * One form of a name by the word that finds it. Hashes are FNV-1a of normal text.
 */
export type TelltaleForm = {
  readonly hash: number;
  /** Of a word that may end in any way, the hash of its leading letters, as many as a stem has; else 0. */
  readonly head: number;
  /** Words from it to one that must stand beside it; 0 where it stands alone. */
  readonly distance: number;
  /** That word's hash; 0 where any will do. */
  readonly partner: number;
};

/**
 * Tells whether a text holds a word without which, in it or around it, no claim can be found. Linear in the text: one
 * pass over the letters and one look a word.
 */
export type Telltales = (text: string) => boolean;

const FORM_WORDS = 4;

/** Lays telltales out in one column: numbers of forms and of stems, the forms, the stems. */
export const packTelltales = ({
  forms,
  stems,
}: {
  readonly forms: readonly TelltaleForm[];
  readonly stems: readonly number[];
}): Uint32Array => {
  const alone = new Set(forms.filter(({ distance }) => distance === 0).map(keyOf));
  const distinct = new Map(
    forms
      .filter((form) => form.distance === 0 || !alone.has(keyOf(form)))
      .map((form) => [`${keyOf(form)} ${form.distance} ${form.partner}`, form]),
  );
  return Uint32Array.from([
    distinct.size,
    stems.length,
    ...[...distinct.values()].flatMap(({ hash, head, distance, partner }) => [
      hash,
      head,
      distance,
      partner,
    ]),
    ...stems,
  ]);
};

const keyOf = ({ hash, head }: TelltaleForm): string => `${hash} ${head}`;

type Beside = { readonly distance: number; readonly partner: number };

/** What is known of words: which forms they find. */
const readForms = (column: Uint32Array) => {
  const exact = new Map<number, Beside[]>();
  const prefixes = new Map<number, Beside[]>();
  const heads: number[] = [];
  const [count = 0, stemCount = 0] = column;
  for (let at = 2; at < 2 + count * FORM_WORDS; at += FORM_WORDS) {
    const [hash = 0, head = 0, distance = 0, partner = 0] = column.subarray(at, at + FORM_WORDS);
    const table = head === 0 ? exact : prefixes;
    const known = table.get(hash) ?? [];
    known.push({ distance: distance | 0, partner });
    table.set(hash, known);
    if (head !== 0) heads.push(head);
  }
  const from = 2 + count * FORM_WORDS;
  const stems = column.subarray(from, from + stemCount);
  return {
    exact,
    prefixes,
    stems: new Set(stems),
    exactBits: bitSetOf([...exact.keys()]),
    headBits: bitSetOf(heads),
    // Heads that are words themselves are short: longer words must be looked at letter by letter for them.
    shortHeadBits: bitSetOf(heads.filter((head) => prefixes.has(head))),
    stemBits: bitSetOf(stems),
  };
};

const APOSTROPHE = 0x27;
const NOTHING: readonly Beside[] = [];
const ALONE: readonly Beside[] = [{ distance: 0, partner: 0 }];

/** Tells which forms a word may find, from the word alone. */
const createFinder = (column: Uint32Array) => {
  const known = readForms(column);
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const mayFind = (words: WordHashes, index: number): boolean =>
    mayHold(known.exactBits, words.hashes[index] ?? 0) ||
    mayHold(known.headBits, words.stems[index] ?? 0) ||
    words.beginsIn(index, known.shortHeadBits) ||
    takesParticles(words.unitAt(index));
  const addFrom = (found: Beside[], units: Uint16Array, start: number, end: number): void => {
    let hash: number = FNV_START;
    let letters = 0;
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      if (unit === APOSTROPHE) continue;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      letters += 1;
      if (letters >= SHORTEST_PREFIX) found.push(...(known.prefixes.get(hash >>> 0) ?? NOTHING));
    }
    found.push(...(known.exact.get(hash >>> 0) ?? NOTHING));
  };
  const isStem = (hash: number): boolean => mayHold(known.stemBits, hash) && known.stems.has(hash);
  return (words: WordHashes, index: number): readonly Beside[] => {
    if (isStem(words.stems[index] ?? 0)) return ALONE;
    if (!mayFind(words, index)) return NOTHING;
    normal.fill(words.wordAt(index));
    tokens.fill(normal);
    const found = [...(known.exact.get(words.hashes[index] ?? 0) ?? NOTHING)];
    const { units } = tokens;
    const [start = 0] = tokens.starts;
    const [end = 0] = tokens.ends;
    addFrom(found, units, start, end);
    const { leading, shortest } = particlesAt(units[start] ?? 0);
    for (const particle of leading) {
      const bare = start + particle.length;
      const isLed = Array.from(particle).every(
        (_, at) => units[start + at] === particle.charCodeAt(at),
      );
      if (isLed && end - bare >= shortest) addFrom(found, units, bare, end);
    }
    if (found.some(({ distance }) => distance === 0)) return ALONE;
    return found.length === 0 ? NOTHING : found;
  };
};

/** Distinct words that are remembered to find nothing: slots, of which at most half are taken. */
const SLOTS = 1 << 14;

/** Opens telltales as {@link packTelltales} laid them out. */
export const openTelltales = (column: Uint32Array): Telltales => {
  const find = createFinder(column);
  const words = createWordHashBuffer();
  const nothing = new Int32Array(SLOTS);
  let remembered = 0;
  const remember = (hash: number, slot: number): void => {
    if (remembered * 2 > SLOTS) {
      nothing.fill(0);
      remembered = 0;
    }
    nothing[slot] = hash;
    remembered += 1;
  };
  const isBeside = (index: number, { distance, partner }: Beside): boolean => {
    const at = index + distance;
    if (at < 0 || at >= words.count) return false;
    return (
      distance === 0 ||
      partner === 0 ||
      words.hashes[at] === partner ||
      takesParticles(words.unitAt(at))
    );
  };
  return (text) => {
    words.fill(text);
    const { count, hashes } = words;
    for (let index = 0; index < count; index++) {
      const hash = (hashes[index] ?? 0) | 0;
      // Direct mapping: a word that shares its slot is found out anew, which costs little.
      const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
      if (nothing[slot] === hash && hash !== 0) continue;
      const found = find(words, index);
      if (found.length === 0) remember(hash, slot);
      else if (found.some((beside) => isBeside(index, beside))) return true;
    }
    return false;
  };
};
