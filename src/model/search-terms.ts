/**
 * Something to search for elsewhere. `exact`: words as they stand, in quotation marks. `names`: whom and what the text
 * names, with its numbers. `words`: its longest words, where its script has no capitals or it names nothing.
 */
export type SearchTerms = { readonly kind: 'exact' | 'names' | 'words'; readonly text: string };

/** Characters read: what is worth searching for stands near the beginning. */
const READ = 2000;
/** Search engines look at some thirty words, and the more there are the fewer pages have them all. */
const MOST_WORDS = 10;
const MOST_SIGNS = 24;
const MOST_NAMES = 6;
const MOST_LONG_WORDS = 5;
/** A quotation of fewer words is as often an ironic one. */
const LEAST_QUOTED = 3;
/** Letters that a word has at least to be one of the longest; of scripts without spaces, signs. */
const LONG_WORD = 5;
const LONG_RUN = 2;

const QUOTATIONS =
  /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|"([^"]+)"|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》/gu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,\-\u2011][\p{L}\p{M}\p{N}]+)*%?/gu;
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What stands before the head of a sentence, or of a quotation. */
const BEFORE_HEAD = /[.!?…:]["”»’)\]]*\s+["“„«»‘([]*$|[“„«([]$/u;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The leading words of a stretch, as they stand, so many that a search engine can use them. */
const leadingWords = (stretch: string): string => {
  const text = stretch.replace(/\s+/gu, ' ').trim();
  if (WITHOUT_SPACES.test(text))
    return [...text.replace(/[。！？].*$/u, '')].slice(0, MOST_SIGNS).join('');
  const found = [...text.matchAll(WORD)];
  const last = found[Math.min(found.length, MOST_WORDS) - 1];
  return last ? text.slice(found[0]?.index ?? 0, last.index + last[0].length) : '';
};

const countWords = (text: string): number =>
  WITHOUT_SPACES.test(text) ? text.length / LONG_RUN : (text.match(WORD)?.length ?? 0);

/** What is quoted, the longest; else the first sentence that is more than a word or two. */
const exactOf = (text: string): string => {
  const quoted = [...text.matchAll(QUOTATIONS)]
    .map((found) => found.slice(1).find((inner) => inner !== undefined) ?? '')
    .filter((inner) => countWords(inner) >= LEAST_QUOTED)
    .sort((a, b) => b.length - a.length);
  return leadingWords(quoted[0] ?? text);
};

type Word = { readonly text: string; readonly opensSentence: boolean; readonly follows: boolean };

const wordsIn = (text: string): readonly Word[] => {
  let end = 0;
  return [...text.matchAll(WORD)].map((found) => {
    const gap = text.slice(end, found.index);
    const opensSentence = end === 0 || BEFORE_HEAD.test(gap);
    end = found.index + found[0].length;
    return { text: found[0], opensSentence, follows: gap === ' ' };
  });
};

const isNumber = ({ text }: Word): boolean => NUMBER.test(text);
const isCapital = ({ text }: Word): boolean => CAPITAL.test(text);

/** A run of capitalised words, and whether only its place at the head of a sentence may have given it its capital. */
type Run = { readonly words: string[]; readonly isHead: boolean };

const runsOf = (all: readonly Word[]): readonly Run[] => {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const word of all) {
    if (isNumber(word)) {
      runs.push({ words: [word.text], isHead: false });
      open = undefined;
    } else if (!isCapital(word)) open = undefined;
    else if (open && word.follows && !word.opensSentence) open.words.push(word.text);
    else {
      open = { words: [word.text], isHead: word.opensSentence };
      runs.push(open);
    }
  }
  return runs;
};

/** Names and numbers in reading order, each once. */
const namesOf = (text: string): readonly string[] => {
  const runs = runsOf(wordsIn(text));
  const named = runs
    // One capital at the head of a sentence is no name by itself, unless it is an abbreviation or stands there again.
    .filter(
      ({ words: [first = '', second], isHead }) =>
        !isHead ||
        second !== undefined ||
        /^\p{Lu}{2}/u.test(first) ||
        runs.filter((run) => run.words.includes(first)).length > 1,
    )
    .map((run) => run.words.join(' '));
  return [...new Set(named)].slice(0, MOST_NAMES);
};

/** What Japanese writes in hiragana alone joins words more often than it is one. */
const isLong = (word: string): boolean =>
  WITHOUT_SPACES.test(word)
    ? word.length >= LONG_RUN && !/^\p{Script=Hiragana}+$/u.test(word)
    : word.length >= LONG_WORD;

/** The longest words, in reading order. */
const longWordsOf = (text: string): readonly string[] => {
  const all = [...words.segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike && (isLong(segment) || NUMBER.test(segment)) ? segment : [],
  );
  const distinct = [...new Set(all)];
  const longest = distinct.toSorted((a, b) => b.length - a.length).slice(0, MOST_LONG_WORDS);
  return distinct
    .filter((word) => longest.includes(word) || NUMBER.test(word))
    .slice(0, MOST_NAMES);
};

const hasCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);

/**
 * What a reader may search for elsewhere when no record is found: its exact words, then names and numbers, or long words
 * where there are no names to be told. Pure, in any script; nothing for a text without words. Reads {@link READ} characters.
 */
export const searchTermsOf = (text: string): readonly SearchTerms[] => {
  const read = text.slice(0, READ);
  const exact = exactOf(read);
  if (exact === '') return [];
  const names = hasCapitals(read) ? namesOf(read) : [];
  const kind: SearchTerms['kind'] = names.length > 1 ? 'names' : 'words';
  const list = names.length > 1 ? names : new Set([...names, ...longWordsOf(read)]);
  const more = [...list].join(' ');
  return [
    { kind: 'exact', text: `"${exact}"` },
    ...(more === '' || more === exact ? [] : [{ kind, text: more }]),
  ];
};
