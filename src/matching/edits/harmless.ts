import { type Edit, type Editable, replaceAll, type Stretch, touchesAny } from './editable.ts';

const LONG_WORD = 7;

const upperCase: Edit = ({ page, hasSpaces }) => (hasSpaces ? page.toUpperCase() : undefined);
const lowerCase: Edit = ({ page }) => {
  const lower = page.toLowerCase();
  return lower === page ? undefined : lower;
};

/** Curly quotes for straight ones, hard spaces, soft hyphens in long words, dashes for hyphens, е for ё. */
const typography: Edit = ({ page, words }) => {
  const hyphens = words
    .filter(
      ({ start, end }) =>
        end - start >= LONG_WORD &&
        /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(page.slice(start, end)),
    )
    .map(({ start }) => ({ start: start + 3, end: start + 3, by: '\u00ad' }));
  return replaceAll(page, hyphens)
    .replace(/"([^"]*)"/gu, '“$1”')
    .replace(/'/gu, '’')
    .replace(/ё/gu, 'е')
    .replace(/(\d) (\d)/gu, '$1\u202f$2')
    .replace(/ (\S+)$/u, '\u00a0$1');
};

/** One word in so many has a slip: two letters swapped, one left out, or one twice. */
const WORDS_PER_TYPO = 6;
const SHORTEST_FOR_TYPO = 5;

const typos: Edit = ({ page, words, numbers }, random) => {
  const long = words.filter(
    (word) => word.end - word.start >= SHORTEST_FOR_TYPO && !touchesAny(word, numbers),
  );
  const wanted = Math.max(1, Math.floor(words.length / WORDS_PER_TYPO));
  if (long.length < wanted) return undefined;
  const hit = new Set<Stretch>();
  while (hit.size < wanted) {
    const word = long[random(long.length)];
    if (word) hit.add(word);
  }
  const slips = [...hit].map(({ start, end }) => {
    const at = start + 1 + random(end - start - 2);
    const [one = '', other = ''] = [page.charAt(at), page.charAt(at + 1)];
    const by = [other + one, other, one + one + other][random(3)] ?? other + one;
    return { start: at, end: at + 2, by };
  });
  return replaceAll(page, slips);
};

const ENDINGS = { Latin: ['s', 'n', 'e'], Cyrillic: ['а', 'у', 'ом'] } as const;
const VOWEL = /[aeiouyаеиоуыэюяіїє]$/iu;
const SHORTEST_INFLECTED = 6;

/** Other endings on long words that are neither names nor known concepts. */
const inflection: Edit = ({ page, words, numbers, concepts }, random) => {
  const changes = words.flatMap((word) => {
    const text = page.slice(word.start, word.end);
    if (text.length < SHORTEST_INFLECTED || touchesAny(word, [...numbers, ...concepts])) return [];
    const script = /^\p{Script=Latin}+$/u.test(text)
      ? ENDINGS.Latin
      : /^\p{Script=Cyrillic}+$/u.test(text)
        ? ENDINGS.Cyrillic
        : undefined;
    if (!script) return [];
    const ending = script[random(script.length)] ?? '';
    return [{ ...word, by: text.replace(VOWEL, '') + ending }];
  });
  return changes.length === 0 ? undefined : replaceAll(page, changes);
};

/** Every fourth word changes places with the next. */
const WORDS_PER_SWAP = 4;

const wordOrder: Edit = ({ page, words, hasSpaces, numbers, concepts }) => {
  if (!hasSpaces || words.length < WORDS_PER_SWAP) return undefined;
  const fixed = [
    ...numbers,
    ...concepts.filter(({ start, end }) => page.slice(start, end).includes(' ')),
  ];
  const changes = words.flatMap((word, index) => {
    const next = words[index + 1];
    if (index % WORDS_PER_SWAP !== 1 || !next || page.slice(word.end, next.start) !== ' ')
      return [];
    if (touchesAny(word, fixed) || touchesAny(next, fixed)) return [];
    const by = `${page.slice(next.start, next.end)} ${page.slice(word.start, word.end)}`;
    return [{ start: word.start, end: next.end, by }];
  });
  return changes.length === 0 ? undefined : replaceAll(page, changes);
};

/** Forms that can be written as they stand. */
const plainForms = (forms: readonly string[] = []): readonly string[] =>
  forms.filter((form) => !form.includes('*'));

/** Every second concept in another of its forms. */
const synonyms: Edit = ({ page, lang, concepts }, random) => {
  const changes = concepts.flatMap((one, index) => {
    const own = page.slice(one.start, one.end).toLowerCase();
    const others = plainForms(one.concept.forms[lang]).filter((form) => form.toLowerCase() !== own);
    const by = others[random(Math.max(1, others.length))];
    return index % 2 === 0 && by !== undefined ? [{ ...one, by }] : [];
  });
  return changes.length === 0 ? undefined : replaceAll(page, changes);
};

const cutTo =
  (share: number, fromEnd: boolean) =>
  ({ page, words, hasSpaces }: Editable) => {
    if (!hasSpaces || words.length < 8) return undefined;
    const kept = Math.ceil(words.length * share);
    const [first, last] = fromEnd ? [0, kept - 1] : [words.length - kept, words.length - 1];
    return page.slice(words[first]?.start, words[last]?.end);
  };

const ASIDES: { readonly [lang: string]: string } = {
  en: ', as the paper noted that evening,',
  de: ', wie die Zeitung am Abend bemerkte,',
  ru: ', как отметила тогда газета,',
  uk: ', як зазначила тоді газета,',
  pl: ', jak zauważyła wtedy gazeta,',
  fr: ', comme le notait le journal,',
  es: ', como señaló el diario,',
  pt: ', como notou o jornal,',
  it: ', come notava il giornale,',
  ro: ', cum a notat ziarul,',
  bg: ', както отбеляза вестникът,',
  cs: ', jak si všiml list,',
  lv: ', kā atzīmēja avīze,',
  tr: ', gazetenin belirttiği gibi,',
  id: ', seperti dicatat koran itu,',
};

/** A remark in the middle, between two words that belong to nothing longer. */
const aside: Edit = ({ page, lang, words, numbers, concepts }) => {
  const by = ASIDES[lang];
  const places = words.slice(Math.ceil(words.length * 0.4), -1);
  const place = places.find(
    ({ end }) =>
      page.charAt(end) === ' ' &&
      !touchesAny({ start: end, end: end + 1 }, [...numbers, ...concepts]),
  );
  return by && place ? replaceAll(page, [{ start: place.end, end: place.end, by }]) : undefined;
};

const EASTERN: { readonly [lang: string]: number } = { ar: 0x660, fa: 0x6f0 };
const MYRIAD: { readonly [lang: string]: string } = { ja: '万', zh: '万', ko: '만' };

const grouped = (value: number, mark: string): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);

const dressed = (value: number, lang: string, random: number): string => {
  const myriad = MYRIAD[lang];
  if (myriad && value % 10_000 === 0) return `${value / 10_000}${myriad}`;
  const zero = EASTERN[lang];
  if (zero !== undefined)
    return String(value).replace(/\d/gu, (digit) => String.fromCharCode(zero + Number(digit)));
  return grouped(value, ['\u00a0', ',', '.', "'"][random] ?? ' ');
};

/** Each number of four digits or more in another dress. */
const numberFormat: Edit = ({ page, lang, numbers }, random) => {
  const changes = numbers
    .filter(({ value }) => value >= 10_000 && Number.isInteger(value))
    .map((number) => ({ ...number, by: dressed(number.value, lang, random(4)) }));
  return changes.length === 0 ? undefined : replaceAll(page, changes);
};

/** Edits after which a text still says the same. */
export const HARMLESS_EDITS = {
  none: ({ page }) => page,
  capitals: upperCase,
  'lower case': lowerCase,
  typography,
  typos,
  inflection,
  'word order': wordOrder,
  synonyms,
  'end cut (a quarter)': cutTo(0.75, true),
  'beginning cut (a quarter)': cutTo(0.75, false),
  aside,
  'number format': numberFormat,
} as const satisfies { readonly [name: string]: Edit };
