import type { Concept, ConceptKind } from '../../model/record.ts';
import { type Edit, type Editable, replaceAll } from './editable.ts';

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const LATEST_DAY = 31;

/** Half of a number or thrice it, whichever is round; years and days are left alone. */
const numberChanged: Edit = ({ page, numbers }) => {
  const number = numbers.find(
    ({ value }) =>
      Number.isInteger(value) &&
      value > LATEST_DAY &&
      !(value >= EARLIEST_YEAR && value <= LATEST_YEAR),
  );
  if (!number) return undefined;
  const value = number.value % 4 === 0 ? number.value / 2 : number.value * 3;
  const changes = numbers
    .filter((other) => other.value === number.value)
    .map((other) => ({ ...other, by: String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',') }));
  return replaceAll(page, changes);
};

const NAMES: readonly ConceptKind[] = ['person', 'place', 'organisation'];

/** Somebody or some place else in the place of the first who is named, wherever it is. */
const entityChanged =
  (all: readonly Concept[], kinds: readonly ConceptKind[]): Edit =>
  ({ page, lang, concepts }, random) => {
    const found = concepts.find(({ concept }) => concept.kind && kinds.includes(concept.kind));
    if (!found) return undefined;
    const { concept } = found;
    const isKin = (other: Concept): boolean =>
      (concept.kin ?? []).includes(other.id) || (other.kin ?? []).includes(concept.id);
    const formOf = (other: Concept) => other.forms[lang]?.find((form) => !form.includes('*'));
    const others = all.filter(
      (other) =>
        other.kind === concept.kind &&
        other.use === undefined &&
        other !== concept &&
        !isKin(other) &&
        !concepts.some((here) => here.concept === other) &&
        formOf(other) !== undefined,
    );
    const other = others[random(Math.max(1, others.length))];
    const by = other && formOf(other);
    if (by === undefined) return undefined;
    const changes = concepts
      .filter((here) => here.concept === concept)
      .map((here) => ({ ...here, by }));
    return replaceAll(page, changes);
  };

/** What negates, written before a verb or, in the languages whose verbs stand last, after it. */
const NEGATION: { readonly [lang: string]: readonly [before: string, after: string] } = {
  en: ['not ', ''],
  de: ['nicht ', ''],
  ru: ['не ', ''],
  uk: ['не ', ''],
  pl: ['nie ', ''],
  bg: ['не ', ''],
  cs: ['není ', ''],
  fr: ["n'est pas ", ''],
  es: ['no ', ''],
  pt: ['não ', ''],
  it: ['non ', ''],
  ro: ['nu ', ''],
  lv: ['nav ', ''],
  id: ['tidak ', ''],
  ar: ['لا ', ''],
  fa: ['', ' نیست'],
  tr: ['', ' değil'],
  ko: ['', ' 않는다'],
  ja: ['', 'ではない'],
  zh: ['没有', ''],
};

const negated = ({ page, lang, concepts, words: all }: Editable): string | undefined => {
  const words = NEGATION[lang];
  const verb = concepts.find(
    ({ concept, start }) =>
      (concept.kind === 'act' || concept.kind === 'intent') && start > (all[0]?.start ?? 0),
  );
  if (!words || !verb) return undefined;
  const by = words[0] + page.slice(verb.start, verb.end) + words[1];
  return replaceAll(page, [{ ...verb, by }]);
};

/**
 * Edits after which a text says something else.
 *
 * @param concepts all there are, to take others' names from
 */
export const opposingEdits = (concepts: readonly Concept[]): { readonly [name: string]: Edit } => ({
  'number changed': numberChanged,
  'name changed': entityChanged(concepts, NAMES),
  'people changed': entityChanged(concepts, ['people']),
  'negation added': negated,
});
