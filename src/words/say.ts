import { directionOf } from '../model/language-tags.ts';
import type {
  Catalogue,
  CountedKey,
  MessageKey,
  PlainKey,
  Values,
  ValuesArgument,
} from './catalogue.ts';

/**
 * What Whence says, in the language that holds. There is one at a time wherever this runs, as with the browsers' own
 * `i18n.getMessage`, which cannot be told to speak another language than the browser's and knows no plural forms.
 */
let current: Catalogue = { lang: 'en', messages: {} };

/** Has everything said in this language from now on. What was said before stays as it is. */
export function speak(catalogue: Catalogue): void {
  current = catalogue;
}

/** The language that holds, as BCP 47. */
export function spoken(): string {
  return current.lang;
}

/** A message in the language that holds; its key where the catalogue has none. */
export function say(key: PlainKey): string;
export function say<K extends MessageKey>(key: K, values: Values<K>): string;
export function say(
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(key, values);
}

/** The form of a message for a number, which it may name by `$count$`. */
export function sayCount<N extends CountedKey>(
  name: N,
  count: number,
  ...[values]: ValuesArgument<Omit<Values<`${N}_other` & MessageKey>, 'count'>>
): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const key = `${name}_${form}`;
  return fill(key in current.messages ? key : `${name}_other`, { ...values, count });
}

/** The parts of a message, those left open by their names: for whoever puts more than text in their places. */
export function partsOf(key: MessageKey): readonly (string | { readonly name: string })[] {
  return templateOf(key)
    .split(PLACEHOLDER)
    .map((part, at) => (at % 2 === 0 ? part : { name: part.toLowerCase() }))
    .filter((part) => part !== '');
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items.map(isolated));
}

/** "a", "a or b", "a, b or c". */
export function choiceInWords(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(items.map(isolated));
}

/** "a, b, c": parts of a line that a comma keeps apart; what is absent falls away. */
export function rowInWords(parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.map(isolated).join(comma());
}

/** "a; b; c": clauses that semicolons keep apart; none where there are none. */
export function clausesInWords(clauses: readonly string[]): string {
  const [first = '', ...others] = clauses.filter((clause) => clause !== '');
  return others.reduce((told, next) => fill('twoClauses', { first: told, second: next }), first);
}

/** "Related: …": a label, and what it names. */
export function labelled(label: string, what: string): string {
  return `${fill('withColon', { label })} ${what}`;
}

/** The comma of the language, with its space. */
export function comma(): string {
  return isRightToLeft() ? '، ' : ', ';
}

/** A number as the language writes it. */
export function numberInWords(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A language by its name; the tag itself where it has none or is no tag. */
export function languageInWords(lang: string): string {
  try {
    const names = new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' });
    return names.of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** Words of which it must be seen where they begin and end, in the quotation marks of the language. */
export function quoted(words: string): string {
  return say('quoted', { words });
}

/** With a capital at the start, for a line of its own. */
export function sentenceCase(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale()) + words.slice(first.length);
}

/** Whether the language is written from right to left. */
export function isRightToLeft(): boolean {
  return directionOf(current.lang) === 'rtl';
}

/**
 * The language as Intl is to be asked: English with its days before its months, and no comma before "and"; Arabic with the
 * digits that it shares with the rest of the page.
 */
export function locale(): string {
  if (current.lang === 'en') return 'en-GB';
  // Years come as text and have these digits; two kinds in one line would be hard to read.
  return current.lang === 'ar' ? 'ar-u-nu-latn' : current.lang;
}

const PLACEHOLDER = /\$(\w+)\$/;

function fill(
  key: string,
  values: { readonly [name: string]: string | number | undefined },
): string {
  const inPlaceOf = (name: string): string => {
    const value = values[name.toLowerCase()] ?? '';
    return typeof value === 'number' ? numberInWords(value) : isolated(value);
  };
  return templateOf(key)
    .split(PLACEHOLDER)
    .reduce((told, part, at) => afterStop(told, at % 2 === 0 ? part : inPlaceOf(part)), '');
}

// What ends in a stop of its own, as dates do in Russian, ends a sentence as well.
function afterStop(told: string, next: string): string {
  return /\.\u2069?$/.test(told) && /^\.(?!\.)/.test(next) ? told + next.slice(1) : told + next;
}

function templateOf(key: string): string {
  return current.messages[key]?.message ?? key;
}

// Names and quotations of other scripts must not turn the line around them (Unicode's first strong isolate).
function isolated(words: string | undefined): string {
  if (words === undefined) return '';
  return isRightToLeft() && words !== '' ? `\u2068${words}\u2069` : words;
}
