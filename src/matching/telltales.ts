import { bitSetOf, mayHold } from '../text/bit-set.ts';
import { createNormalBuffer } from '../text/normal.ts';
import { createTokenBuffer, STEM_LENGTH } from '../text/tokens.ts';
import { createWordHashBuffer, type WordHashes } from '../text/word-hashes.ts';
import { bareStarts, hashBeginnings } from './beginnings.ts';
import { eachJoinedWord, hasAtEnd, type Letters } from './joined-words.ts';
import { takesParticles } from './word-forms.ts';

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
 * Finds words without which, in a text or around it, no claim can be found. Linear in the text: one pass over the letters and
 * one look a word; a word not seen before is looked into as well, for markup joins what it parts (`joined-words.ts`).
 */
export type Telltales = {
  /** Whether a text holds one. */
  readonly isIn: (text: string) => boolean;
  /** Where the first and the last begin, in UTF-16 units of the text, near enough; undefined where there is none. */
  readonly spanIn: (text: string) => { readonly first: number; readonly last: number } | undefined;
};

/** Where a claim can be found by anything at all: every text tells from its beginning to its end. */
export const EVERYTHING_TELLS: Telltales = {
  isIn: () => true,
  spanIn: (text) => ({ first: 0, last: Math.max(0, text.length - 1) }),
};

const FORM_WORDS = 4;
const HEADER_WORDS = 5;

/**
 * Lays telltales out in one column, ready to be searched where it lies: how many there are of each sort, then forms of whole
 * words, forms of beginnings, heads of the latter, heads that are whole beginnings, and stems, each sorted.
 */
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
  const sorted = [...distinct.values()].sort((a, b) => a.hash - b.hash);
  const exact = sorted.filter(({ head }) => head === 0);
  const prefixes = sorted.filter(({ head }) => head !== 0);
  const heads = sortedSet(prefixes.map(({ head }) => head));
  const whole = new Set(prefixes.map(({ hash }) => hash));
  const short = heads.filter((head) => whole.has(head));
  const stemList = sortedSet(stems);
  return Uint32Array.from([
    ...[exact, prefixes, heads, short, stemList].map((list) => list.length),
    ...[...exact, ...prefixes].flatMap(({ hash, head, distance, partner }) => [
      hash,
      head,
      distance,
      partner,
    ]),
    ...heads,
    ...short,
    ...stemList,
  ]);
};

const keyOf = ({ hash, head }: TelltaleForm): string => `${hash} ${head}`;

const sortedSet = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

type Beside = { readonly distance: number; readonly partner: number };

/** The first of some rows, sorted by their first number, that does not come before `wanted`. */
const firstFrom = (rows: Uint32Array, wanted: number, width: number): number => {
  let [low, high] = [0, rows.length / width];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle * width] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

const holds = (numbers: Uint32Array, wanted: number): boolean =>
  numbers[firstFrom(numbers, wanted, 1)] === wanted;

/** Views of the column: nothing is built, since a background is stopped and started again often. */
const viewOf = (column: Uint32Array) => {
  const [exactCount = 0, prefixCount = 0, headCount = 0, shortCount = 0] = column;
  const exactEnd = HEADER_WORDS + exactCount * FORM_WORDS;
  const prefixEnd = exactEnd + prefixCount * FORM_WORDS;
  const headEnd = prefixEnd + headCount;
  const shortEnd = headEnd + shortCount;
  return {
    exact: column.subarray(HEADER_WORDS, exactEnd),
    prefixes: column.subarray(exactEnd, prefixEnd),
    heads: column.subarray(prefixEnd, headEnd),
    shortHeads: bitSetOf(column.subarray(headEnd, shortEnd)),
    stems: column.subarray(shortEnd),
  };
};

const addForms = (found: Beside[], rows: Uint32Array, hash: number): void => {
  const from = firstFrom(rows, hash, FORM_WORDS) * FORM_WORDS;
  for (let at = from; at < rows.length && rows[at] === hash; at += FORM_WORDS)
    found.push({ distance: (rows[at + 2] ?? 0) | 0, partner: rows[at + 3] ?? 0 });
};

const ANYTHING: Beside = { distance: 0, partner: 0 };
const ALONE: readonly Beside[] = [ANYTHING];

const lettersOf = (words: WordHashes): ((index: number) => Letters) => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  return (index) => {
    const word = words.wordAt(index);
    normal.fill(word);
    tokens.fill(normal);
    const [start = 0] = tokens.starts;
    const [end = 0] = tokens.ends;
    return { units: tokens.units, start, end, word };
  };
};

/** Hashes of all forms. */
const hashesOf = ({ exact, prefixes }: ReturnType<typeof viewOf>): readonly number[] =>
  [exact, prefixes].flatMap((rows) => [...rows].filter((_, at) => at % FORM_WORDS === 0));

const formsIn = (rows: Uint32Array, hash: number): readonly Beside[] => {
  const forms: Beside[] = [];
  addForms(forms, rows, hash);
  return forms;
};

/** What a word may find, and whether it would be the same however its capitals are set. */
type Finding = { readonly beside: readonly Beside[]; readonly isCertain: boolean };

/** Tells which forms a word may find, from the word alone. */
const createFinder = (
  column: Uint32Array,
  words: WordHashes,
  spell: (index: number) => Letters,
) => {
  const known = viewOf(column);
  const mayBeForm = bitSetOf(hashesOf(known));
  const mayBegin = (index: number): boolean =>
    holds(known.heads, words.stems[index] ?? 0) ||
    words.beginsIn(index, known.shortHeads) ||
    takesParticles(words.unitAt(index));
  const addFrom = (found: Beside[], units: Uint16Array, start: number, end: number): void => {
    const whole = hashBeginnings(units, { start, end }, (hash) =>
      addForms(found, known.prefixes, hash),
    );
    addForms(found, known.exact, whole);
  };
  const addBeginnings = (found: Beside[], { units, start, end }: Letters): void => {
    addFrom(found, units, start, end);
    for (const bare of bareStarts(units, start, end)) addFrom(found, units, bare, end);
  };
  /** Whether more would be found were the word written otherwise. */
  const addJoined = (found: Beside[], letters: Letters): boolean => {
    let hangsOnCapitals = false;
    const add = (forms: readonly Beside[], counts: boolean, isBare: (form: Beside) => boolean) => {
      if (forms.length > 0 && !counts) hangsOnCapitals = true;
      // Beside what is joined to it may stand anything.
      else for (const form of forms) found.push(isBare(form) ? form : ANYTHING);
    };
    eachJoinedWord(letters, (hash, length, how) => {
      const { isBegun, isEnded } = how;
      const isBare = ({ distance }: Beside): boolean => (distance < 0 ? isBegun : isEnded);
      if (length === STEM_LENGTH && !isBegun && holds(known.stems, hash))
        add(ALONE, how.isApart, isBare);
      if (!mayHold(mayBeForm, hash)) return;
      add(formsIn(known.exact, hash), how.isWord, isBare);
      if (!isBegun) add(formsIn(known.prefixes, hash), how.isBeginning, isBare);
    });
    return hangsOnCapitals;
  };
  return (index: number): Finding => {
    if (holds(known.stems, words.stems[index] ?? 0)) return { beside: ALONE, isCertain: true };
    const found: Beside[] = [];
    addForms(found, known.exact, words.hashes[index] ?? 0);
    const letters = spell(index);
    if (mayBegin(index)) addBeginnings(found, letters);
    const isCertain = !addJoined(found, letters);
    if (found.some(({ distance }) => distance === 0)) return { beside: ALONE, isCertain };
    return { beside: found, isCertain };
  };
};

/** Distinct words that are remembered to find nothing: slots, of which at most half are taken. */
const SLOTS = 1 << 14;

/** Opens telltales as {@link packTelltales} laid them out. */
export const openTelltales = (column: Uint32Array): Telltales => {
  const words = createWordHashBuffer();
  const spell = lettersOf(words);
  const find = createFinder(column, words, spell);
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
      takesParticles(words.unitAt(at)) ||
      // It may be joined to what stands on its other side.
      hasAtEnd(spell(at), distance < 0 ? 1 : -1, partner)
    );
  };
  const isTelling = (index: number): boolean => {
    const hash = (words.hashes[index] ?? 0) | 0;
    // Direct mapping: a word that shares its slot is found out anew, which costs little.
    const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    if (nothing[slot] === hash && hash !== 0) return false;
    const { beside, isCertain } = find(index);
    if (beside.length === 0 && isCertain) remember(hash, slot);
    return beside.some((each) => isBeside(index, each));
  };
  const firstIn = (text: string): number => {
    words.fill(text);
    let index = 0;
    while (index < words.count && !isTelling(index)) index++;
    return index;
  };
  return {
    isIn: (text) => firstIn(text) < words.count,
    spanIn: (text) => {
      const first = firstIn(text);
      if (first === words.count) return undefined;
      let last = words.count - 1;
      while (last > first && !isTelling(last)) last--;
      return { first: words.placeOf(first), last: words.placeOf(last) };
    },
  };
};
