import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import * as stop from 'stopword';
import { ENGLISH_STOP_WORDS, englishStem } from './english.ts';
import {
  createLanguage,
  foldWord,
  type Language,
  prefixStem,
  UNKNOWN_LANGUAGE,
} from './language.ts';
import {
  respellFrench,
  respellPortuguese,
  respellRussian,
  respellSpanish,
  respellTurkish,
  respellUkrainian,
} from './respell.ts';

/** A stemmer over words whose lost letters are put back; its stems are folded again. */
const respelled =
  (respell: (word: string) => string, stem: (word: string) => string) => (word: string) =>
    foldWord(stem(respell(word)));

/** Tokens of these scripts are single characters; longer entries would never meet one. */
const charactersOf = (list: readonly string[]) => list.filter((word) => word.length === 1);
const same = (word: string): string => word;

type Stem = (word: string) => string;

/**
 * Lists: `stopword`. Stemmers: Snowball, by `@orama/stemmers`. They were written for words with diacritics; fed with
 * folded words most make the same classes (README). Where there is no stemmer, prefixes.
 */
const TABLE: readonly (readonly [tag: string, stopWords: readonly string[], stem: Stem])[] = [
  ['ar', stop.ara, arabic],
  ['bg', stop.bul, prefixStem],
  ['bn', stop.ben, prefixStem],
  ['ca', stop.cat, prefixStem],
  ['cs', stop.ces, prefixStem],
  ['da', stop.dan, danish],
  ['de', stop.deu, german],
  ['el', stop.ell, greek],
  ['en', ENGLISH_STOP_WORDS, englishStem],
  ['es', stop.spa, respelled(respellSpanish, spanish)],
  ['et', stop.est, prefixStem],
  ['fa', stop.fas, prefixStem],
  ['fi', stop.fin, finnish],
  ['fr', stop.fra, respelled(respellFrench, french)],
  ['he', stop.heb, prefixStem],
  ['hi', stop.hin, prefixStem],
  ['hr', stop.hrv, prefixStem],
  ['hu', stop.hun, hungarian],
  ['hy', stop.hye, armenian],
  ['id', stop.ind, indonesian],
  ['it', stop.ita, italian],
  ['ja', charactersOf(stop.jpn), same],
  ['lt', stop.lit, lithuanian],
  ['lv', stop.lav, prefixStem],
  ['ms', stop.msa, indonesian],
  ['nb', stop.nob, norwegian],
  ['nl', stop.nld, dutch],
  ['pl', stop.pol, prefixStem],
  ['pt', stop.por, respelled(respellPortuguese, portuguese)],
  ['ro', stop.ron, romanian],
  ['ru', stop.rus, respelled(respellRussian, russian)],
  ['sk', stop.slk, prefixStem],
  ['sl', stop.slv, prefixStem],
  ['sv', stop.swe, swedish],
  ['sw', stop.swa, same],
  ['tr', stop.tur, respelled(respellTurkish, turkish)],
  ['uk', stop.ukr, respelled(respellUkrainian, ukrainian)],
  ['ur', stop.urd, prefixStem],
  ['vi', stop.vie, same],
  ['zh', charactersOf(stop.zho), same],
];

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  TABLE.map(([tag, stopWords, stem]) => [tag, createLanguage(stopWords, stem)]),
);

/** Other tags for languages of the table. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['bs', 'hr'],
  ['in', 'id'],
  ['iw', 'he'],
  ['nn', 'nb'],
  ['no', 'nb'],
]);

/**
 * What is known of the language of a BCP 47 tag, by its first part; {@link UNKNOWN_LANGUAGE} for no tag, `und` and
 * languages that are not in the table, which compare by whole words, numbers and names.
 */
export const languageOf = (tag: string | undefined): Language => {
  const primary = /^[a-z]+/.exec(tag?.toLowerCase() ?? '')?.[0] ?? '';
  return LANGUAGES.get(ALIASES.get(primary) ?? primary) ?? UNKNOWN_LANGUAGE;
};

/** The published stop words of each language known, unfolded, in alphabetical order of the tags. */
export const STOP_WORDS: readonly (readonly [tag: string, words: readonly string[]])[] = TABLE.map(
  ([tag, words]) => [tag, words],
);
