import type { Analysis } from './analysis.ts';
import { longestOf, type Quoted, type Range } from './differences-text.ts';
import type { Lexicon } from './lexicon.ts';
import { listOccurrences } from './occurrences.ts';
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
type Found = LittleWord & { readonly lang: string };

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

/** A word of several languages says less for each. */
const votesOf = (page: string, found: readonly Found[]): ReadonlyMap<string, number> => {
  const votes = new Map<string, number>();
  for (const [letter] of page.slice(0, MOST_READ).matchAll(TELLING_LETTER)) {
    const lang = LETTERS.get(letter.toLowerCase()) ?? '';
    votes.set(lang, (votes.get(lang) ?? 0) + 1);
  }
  for (const here of Map.groupBy(found, ({ first }) => first).values()) {
    const langs = new Set(here.map(({ lang }) => lang));
    for (const lang of langs) votes.set(lang, (votes.get(lang) ?? 0) + 1 / Math.sqrt(langs.size));
  }
  return new Map([...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
};

const longest = (words: readonly LittleWord[]): readonly LittleWord[] =>
  [...Map.groupBy(words, ({ sense }) => isRole(sense)).values()]
    .flatMap((ofUse) => longestOf(ofUse))
    .sort((a, b) => a.first - b.first || b.last - a.last);

/**
 * Makes a finder over the forms of little words.
 *
 * @param entries what each concept of the lexicon stands for
 */
export const createLittleWords =
  (lexicon: Lexicon, entries: readonly Entry[]) =>
  (text: WordedText): LittleWords => {
    const found = listOccurrences(lexicon.findConcepts(text.tokens)).flatMap(
      ({ concept, first, last }) => {
        const entry = entries[concept];
        return entry ? [{ ...entry, first, last }] : [];
      },
    );
    const byLang = Map.groupBy(found, ({ lang }) => lang);
    const known = new Map<string, readonly LittleWord[]>();
    let quoted: readonly Quoted[] | undefined;
    return {
      votes: votesOf(text.page, found),
      in: (lang) => {
        const words = known.get(lang) ?? longest(byLang.get(lang) ?? []);
        known.set(lang, words);
        return words;
      },
      all: () => longest(found),
      quoted: () => {
        quoted ??= quotedIn(text);
        return quoted;
      },
    };
  };
