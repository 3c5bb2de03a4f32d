import type { Analysis } from './analysis.ts';
import { longestOf, type Quoted, type Range } from './differences-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Occurrences } from './occurrences.ts';
import { quotedIn } from './quoted.ts';
import { isRole, type Sense } from './senses.ts';

/** A word, or several that belong together, that matters to stance or differences only. */
export type LittleWord = Range & {
  readonly concept: number;
  /** None where it only keeps others from being found: "not" of "not only" negates nothing. */
  readonly sense: Sense | undefined;
};

/** The little words of a text, by language: one language's "but" is another's "more". */
export type LittleWords = {
  /** Languages the text may be in, with the votes of its words for each, the likeliest first. */
  readonly votes: ReadonlyMap<string, number>;
  /** Those of one language that are part of no longer one, in reading order. */
  in(lang: string): readonly LittleWord[];
  /** The same, whatever their language. */
  all(): readonly LittleWord[];
  /** What stands between quotation marks, in reading order. */
  quoted(): readonly Quoted[];
};

/** A text cut into tokens. */
export type WordedText = Pick<Analysis, 'page' | 'normal' | 'tokens'>;

type Entry = { readonly lang: string; readonly concept: number; readonly sense: Sense | undefined };

/** Letters that tell a language from its neighbours: each is as good as a word that no other has. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ['pl', 'ąęłńśźż'],
    ['cs', 'ěřů'],
    ['lv', 'āēīļņģķ'],
    ['tr', 'ğış'],
    ['ro', 'țăș'],
    ['hu', 'őű'],
    ['sv', 'å'],
    ['da', 'æø'],
    ['es', 'ñ¿'],
    ['pt', 'ãõ'],
    ['ru', 'ыэё'],
    ['uk', 'ґєії'],
    ['bg', 'ъ'],
    ['fa', 'پچژگی'],
  ].flatMap(([lang = '', letters = '']) => [...letters].map((letter) => [letter, lang] as const)),
);
const TELLING_LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'giu');
/** Letters beyond would tell a language no better. */
const MOST_READ = 4000;

type Lexical = { readonly entries: readonly Entry[]; readonly found: Occurrences };

/** A word of several languages says less for each. */
const votesOf = (page: string, { entries, found }: Lexical): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>();
  const vote = (lang: string, gain: number) => votes.set(lang, (votes.get(lang) ?? 0) + gain);
  for (const [letter] of page.slice(0, MOST_READ).matchAll(TELLING_LETTER))
    vote(LETTERS.get(letter.toLowerCase()) ?? '', 1);
  const langs = new Set<string>();
  for (let at = 0; at < found.count; at++) {
    langs.add(entries[found.concepts[at] ?? 0]?.lang ?? '');
    if (at + 1 < found.count && found.firsts[at + 1] === found.firsts[at]) continue;
    for (const lang of langs) vote(lang, 1 / Math.sqrt(langs.size));
    langs.clear();
  }
  return new Map([...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
};

/** The words of one language, or of all, that are part of no longer one of the same use. */
const longestIn = ({ entries, found }: Lexical, lang?: string): readonly LittleWord[] => {
  const words: LittleWord[] = [];
  for (let at = 0; at < found.count; at++) {
    const entry = entries[found.concepts[at] ?? 0];
    if (!entry || (lang !== undefined && entry.lang !== lang)) continue;
    const { concept, sense } = entry;
    words.push({ concept, sense, first: found.firsts[at] ?? 0, last: found.lasts[at] ?? 0 });
  }
  return [...Map.groupBy(words, ({ sense }) => isRole(sense)).values()]
    .flatMap((ofUse) => longestOf(ofUse))
    .sort((a, b) => a.first - b.first || b.last - a.last);
};

/**
 * Makes a finder over the forms of little words.
 *
 * @param entries what each concept of the lexicon stands for
 */
export const createLittleWords =
  (lexicon: Lexicon, entries: readonly Entry[]) =>
  (text: WordedText): LittleWords => {
    const lexical = { entries, found: lexicon.findConcepts(text.tokens) };
    const known = new Map<string, readonly LittleWord[]>();
    let quoted: readonly Quoted[] | undefined;
    return {
      votes: votesOf(text.page, lexical),
      in: (lang) => {
        const words = known.get(lang) ?? longestIn(lexical, lang);
        known.set(lang, words);
        return words;
      },
      all: () => longestIn(lexical),
      quoted: () => {
        quoted ??= quotedIn(text);
        return quoted;
      },
    };
  };
