/**
 * The Porter stemmer for English (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), with the
 * two departures its author published later (`-abli`→`-able` as `-bli`→`-ble`, and `-logi`→`-log`).
 */

const VOWEL = '[aeiouy]';
const CONSONANT_RUN = '[^aeiou][^aeiouy]*';
const VOWEL_RUN = `${VOWEL}[aeiou]*`;

/** At least one vowel-consonant sequence: the measure m > 0. */
const MEASURE_ABOVE_0 = new RegExp(`^(?:${CONSONANT_RUN})?${VOWEL_RUN}${CONSONANT_RUN}`);
const MEASURE_IS_1 = new RegExp(
  `^(?:${CONSONANT_RUN})?${VOWEL_RUN}${CONSONANT_RUN}(?:${VOWEL_RUN})?$`,
);
const MEASURE_ABOVE_1 = new RegExp(
  `^(?:${CONSONANT_RUN})?${VOWEL_RUN}${CONSONANT_RUN}${VOWEL_RUN}${CONSONANT_RUN}`,
);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANT_RUN})?${VOWEL}`);
/** Ends consonant-vowel-consonant, the last not w, x or y: `hop`, not `snow`. */
const SHORT_END = new RegExp(`^${CONSONANT_RUN}${VOWEL}[^aeiouwxy]$`);
const DOUBLE_END = /([^aeiouylsz])\1$/;

type Endings = readonly (readonly [suffix: string, replacement: string])[];

const STEP_2: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const STEP_3: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const STEP_4 =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

const plurals = (word: string): string => {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

const mendEnd = (stem: string): string => {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE_END.test(stem)) return stem.slice(0, -1);
  return SHORT_END.test(stem) ? `${stem}e` : stem;
};

const pastAndProgressive = (word: string): string => {
  if (word.endsWith('eed')) {
    return MEASURE_ABOVE_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  }
  const stem = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  return stem !== undefined && HAS_VOWEL.test(stem) ? mendEnd(stem) : word;
};

const finalY = (word: string): string =>
  word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

const replaceEnding = (word: string, endings: Endings): string => {
  const found = endings.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined) return word;
  const stem = word.slice(0, -found[0].length);
  return MEASURE_ABOVE_0.test(stem) ? stem + found[1] : word;
};

const longSuffixes = (word: string): string => {
  const stem = /^(.+[st])ion$/.exec(word)?.[1] ?? longestEnding(word);
  return stem !== undefined && MEASURE_ABOVE_1.test(stem) ? stem : word;
};

const longestEnding = (word: string): string | undefined => STEP_4.exec(word)?.[1];

const finalE = (word: string): string => {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  if (MEASURE_ABOVE_1.test(stem)) return stem;
  return MEASURE_IS_1.test(stem) && !SHORT_END.test(stem) ? stem : word;
};

const finalL = (word: string): string =>
  word.endsWith('ll') && MEASURE_ABOVE_1.test(word) ? word.slice(0, -1) : word;

/** The stem of an English word in lower-case letters a to z; other words come back as they are. */
export const porterStem = (word: string): string => {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  // A y at the start is a consonant; a capital keeps it from being taken for a vowel.
  const guarded = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  const inflected = finalY(pastAndProgressive(plurals(guarded)));
  const derived = replaceEnding(replaceEnding(inflected, STEP_2), STEP_3);
  return finalL(finalE(longSuffixes(derived))).toLowerCase();
};
