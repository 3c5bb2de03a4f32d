import { FEW_WORDS } from '../../model/traced.ts';
import type { ContentWord } from './content-words.ts';
import type { Line, Lines } from './lines.ts';

/** A line of a record that shares words with a text. */
export type Similar = {
  readonly line: Line;
  /** Keys that both have. */
  readonly shared: ReadonlySet<string>;
  /** Share of the weight of the text, and of the line, that the two have in common. */
  readonly ofText: number;
  readonly ofLine: number;
  /** What records are put in order by. */
  readonly closeness: number;
};

/**
 * What must be shared for words to be called similar: of the shorter of the two, and of the text. Set on the sentences of
 * real news pages of many subjects, of which hardly any may pass (README).
 */
const OF_SHORTER = 0.5;
const OF_TEXT = 0.34;
/** Fewer content words in common are chance, however short the two are. */
export const LEAST_SHARED = FEW_WORDS + 1;
/** What a line in the text's own language is ahead by: a reader can follow how the two differ. */
const OWN_LANGUAGE = 0.3;

/** The lines that share anything with a text, by position, and what. */
const sharing = (
  keys: ReadonlyMap<string, number>,
  { byKey }: Lines,
): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, string[]>();
  for (const key of keys.keys())
    for (const line of byKey.get(key) ?? []) {
      const shared = found.get(line);
      if (shared) shared.push(key);
      else found.set(line, [key]);
    }
  return found;
};

const sum = (keys: Iterable<string>, weights: ReadonlyMap<string, number>): number => {
  let total = 0;
  for (const key of keys) total += weights.get(key) ?? 0;
  return total;
};

const isSimilar = ({ shared, ofText, ofLine }: Similar, words: number): boolean =>
  words < LEAST_SHARED
    ? shared.size === words
    : shared.size >= LEAST_SHARED && ofText >= OF_TEXT && Math.max(ofText, ofLine) >= OF_SHORTER;

/**
 * The closest line of each record whose words are similar to a text's. A text of one or two words is similar to whatever
 * has them all. Cost: the lines that share a word.
 */
export const similarLines = (
  words: readonly ContentWord[],
  lang: string | undefined,
  lines: Lines,
): readonly Similar[] => {
  const weights = new Map(
    words.map(({ key, weight }) => [key, lines.weightOf(key, weight)] as const),
  );
  const whole = sum(weights.keys(), weights);
  const best = new Map<number, Similar & { readonly choice: number }>();
  for (const [at, shared] of sharing(weights, lines)) {
    const line = lines.all[at];
    if (!line) continue;
    const agreed = sum(shared, weights);
    const ofText = agreed / whole;
    const ofLine = agreed / line.weight;
    const closeness = ofText + ofLine;
    const own = line.lang.split('-')[0] === lang ? OWN_LANGUAGE : 0;
    const one = {
      line,
      shared: new Set(shared),
      ofText,
      ofLine,
      closeness,
      choice: closeness + own,
    };
    if (!isSimilar(one, weights.size)) continue;
    if (one.choice > (best.get(line.record)?.choice ?? 0)) best.set(line.record, one);
  }
  return [...best.values()].sort((a, b) => b.closeness - a.closeness);
};
