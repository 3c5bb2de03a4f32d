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
import { englishStem } from './english.ts';
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
import { knownTag, stopWordsOf } from './stop-words.ts';

/** A stemmer over words whose lost letters are put back; its stems are folded again. */
const respelled =
  (respell: (word: string) => string, stem: (word: string) => string) => (word: string) =>
    foldWord(stem(respell(word)));

const same = (word: string): string => word;

type Stem = (word: string) => string;

/**
 * Stemmers: Snowball, by `@orama/stemmers`. They were written for words with diacritics; fed with folded words most make
 * the same classes (README). Where there is no stemmer, prefixes.
 */
const TABLE: readonly (readonly [tag: string, stem: Stem])[] = [
  ['ar', arabic],
  ['bg', prefixStem],
  ['bn', prefixStem],
  ['ca', prefixStem],
  ['cs', prefixStem],
  ['da', danish],
  ['de', german],
  ['el', greek],
  ['en', englishStem],
  ['es', respelled(respellSpanish, spanish)],
  ['et', prefixStem],
  ['fa', prefixStem],
  ['fi', finnish],
  ['fr', respelled(respellFrench, french)],
  ['he', prefixStem],
  ['hi', prefixStem],
  ['hr', prefixStem],
  ['hu', hungarian],
  ['hy', armenian],
  ['id', indonesian],
  ['it', italian],
  ['ja', same],
  ['lt', lithuanian],
  ['lv', prefixStem],
  ['ms', indonesian],
  ['nb', norwegian],
  ['nl', dutch],
  ['pl', prefixStem],
  ['pt', respelled(respellPortuguese, portuguese)],
  ['ro', romanian],
  ['ru', respelled(respellRussian, russian)],
  ['sk', prefixStem],
  ['sl', prefixStem],
  ['sv', swedish],
  ['sw', same],
  ['tr', respelled(respellTurkish, turkish)],
  ['uk', respelled(respellUkrainian, ukrainian)],
  ['ur', prefixStem],
  ['vi', same],
  ['zh', same],
];

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  TABLE.map(([tag, stem]) => [tag, createLanguage(stopWordsOf(tag), stem)]),
);

/**
 * What is known of the language of a BCP 47 tag, by its first part; {@link UNKNOWN_LANGUAGE} for no tag, `und` and
 * languages that are not in the table, which compare by whole words, numbers and names.
 */
export const languageOf = (tag: string | undefined): Language =>
  LANGUAGES.get(knownTag(tag)) ?? UNKNOWN_LANGUAGE;
