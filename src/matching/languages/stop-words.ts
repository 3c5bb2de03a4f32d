import * as stop from 'stopword';
import { ENGLISH_STOP_WORDS } from './english.ts';
import { foldWord } from './language.ts';

/** Tokens of these scripts are single characters; longer entries would never meet one. */
const charactersOf = (list: readonly string[]) => list.filter((word) => word.length === 1);

/**
 * The published stop words of each language known, unfolded, in alphabetical order of the tags: `stopword`. Apart from the
 * stemmers, which are twice as large: who only guesses a language, or looks for words that say something, needs none.
 */
export const STOP_WORDS: readonly (readonly [tag: string, words: readonly string[]])[] = [
  ['ar', stop.ara],
  ['bg', stop.bul],
  ['bn', stop.ben],
  ['ca', stop.cat],
  ['cs', stop.ces],
  ['da', stop.dan],
  ['de', stop.deu],
  ['el', stop.ell],
  ['en', ENGLISH_STOP_WORDS],
  ['es', stop.spa],
  ['et', stop.est],
  ['fa', stop.fas],
  ['fi', stop.fin],
  ['fr', stop.fra],
  ['he', stop.heb],
  ['hi', stop.hin],
  ['hr', stop.hrv],
  ['hu', stop.hun],
  ['hy', stop.hye],
  ['id', stop.ind],
  ['it', stop.ita],
  ['ja', charactersOf(stop.jpn)],
  ['lt', stop.lit],
  ['lv', stop.lav],
  ['ms', stop.msa],
  ['nb', stop.nob],
  ['nl', stop.nld],
  ['pl', stop.pol],
  ['pt', stop.por],
  ['ro', stop.ron],
  ['ru', stop.rus],
  ['sk', stop.slk],
  ['sl', stop.slv],
  ['sv', stop.swe],
  ['sw', stop.swa],
  ['tr', stop.tur],
  ['uk', stop.ukr],
  ['ur', stop.urd],
  ['vi', stop.vie],
  ['zh', charactersOf(stop.zho)],
];

const BY_TAG: ReadonlyMap<string, readonly string[]> = new Map(STOP_WORDS);

/** The stop words of a language by its tag in the table; none of others. */
export const stopWordsOf = (tag: string): readonly string[] => BY_TAG.get(tag) ?? [];

/** Other tags for languages of the table. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['bs', 'hr'],
  ['in', 'id'],
  ['iw', 'he'],
  ['nn', 'nb'],
  ['no', 'nb'],
]);

/** The tag in the table for a BCP 47 tag, by its first part; empty for no tag. */
export const knownTag = (tag: string | undefined): string => {
  const primary = /^[a-z]+/.exec(tag?.toLowerCase() ?? '')?.[0] ?? '';
  return ALIASES.get(primary) ?? primary;
};

/** Lists by tag as they are met in normal text, made when a language is first asked for. */
const FOLDED = new Map<string, ReadonlySet<string>>();

/** Whether a word in normal form says nothing by itself in a language; of languages not in the table every word counts. */
export const isStopWord = (lang: string | undefined, word: string): boolean => {
  const tag = knownTag(lang);
  const folded = FOLDED.get(tag) ?? new Set(stopWordsOf(tag).map(foldWord));
  FOLDED.set(tag, folded);
  return folded.has(word);
};
