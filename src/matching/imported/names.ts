import type { Agreement, Sequence } from './agreement.ts';
import { editDistance } from './edit-distance.ts';
import { NO_PREDICATE } from './format.ts';
import type { ImportedIndex } from './open.ts';
import type { Reading } from './reading.ts';

/** A name of the sentence that the stretch has not; `instead` is the name that stands in its place, if one does. */
export type ForeignName = { readonly name: string; readonly instead: string | undefined };

const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** Share of capitals from which a stretch shouts, and its capitals tell no names. */
const SHOUTING = 0.7;

const startOf = ({ normal, tokens }: Reading, at: number): number =>
  normal.pageStarts[tokens.starts[at] ?? 0] ?? 0;

const hasCapital = (reading: Reading, at: number): boolean =>
  isCapital(reading.text.charAt(startOf(reading, at)));

const shouts = (reading: Reading): boolean => {
  let capitals = 0;
  for (let at = 0; at < reading.tokens.count; at++) if (hasCapital(reading, at)) capitals += 1;
  return capitals > reading.tokens.count * SHOUTING;
};

const wordAt = (reading: Reading, at: number): string =>
  reading.text.slice(startOf(reading, at), reading.normal.pageStarts[reading.tokens.ends[at] ?? 0]);

/** Whether a token of a text is a name: known as one, or unknown and with a capital where no sentence begins. */
const isName = (index: ImportedIndex, reading: Reading, at: number): boolean => {
  const term = reading.terms[at] ?? -1;
  const digits = reading.tokens.kinds[at] === 1;
  if (digits) return false;
  if (term >= 0) return (index.termWeights[term] ?? 0) >= NO_PREDICATE;
  return at > 0 && reading.tokens.breaks[at] !== 1 && hasCapital(reading, at);
};

const SHORTEST_ABBREVIATION = 3;

/** Whether two names are one: an abbreviation ("Gov.", "Governor") or another spelling ("Qaida", "Qaeda"). */
const isSpelling = (name: string, other: string): boolean => {
  const [short = '', long = ''] = [name.toLowerCase(), other.toLowerCase()].toSorted(
    (a, b) => a.length - b.length,
  );
  if (short.length >= SHORTEST_ABBREVIATION && long.startsWith(short)) return true;
  return editDistance(short, long) <= Math.floor(short.length / 4);
};

const tokenOf = (sequence: Sequence, place: number): number => sequence.tokens[place] ?? -1;

/**
 * Names of the sentence, within what is aligned or before it, that the stretch does not have. Where it says everything
 * else, a missing name is usually a pronoun ("he cut taxes"), and none is told; another name in its place always is.
 */
export const foreignNames = (
  index: ImportedIndex,
  claim: Reading,
  page: Reading,
  { sentence, stretch, alignment, said, predicates }: Agreement,
): readonly ForeignName[] => {
  const pageTerms = new Set(page.terms);
  const capitals = !shouts(page);
  const instead = alignment.steps
    .filter(({ wording, text }) => text >= 0 && sentence.terms[wording] !== stretch.terms[text])
    .map(({ text }) => tokenOf(stretch, text))
    .filter((at) => capitals && isName(index, page, at))
    .map((at) => wordAt(page, at));
  const missing = sentence.tokens
    .filter((at) => isName(index, claim, at) && !pageTerms.has(claim.terms[at] ?? -1))
    .filter((at) => !instead.some((name) => isSpelling(wordAt(claim, at), name)));
  const trusted = said >= TRUSTED_SHARE && predicates >= TRUSTED_PREDICATES;
  if (missing.length === 0 || (trusted && instead.length === 0)) return [];
  return missing.map((at, place) => ({ name: wordAt(claim, at), instead: instead[place] }));
};

/** A stretch that says so much of a sentence speaks of the same, whether it gives the name or not. */
const TRUSTED_SHARE = 0.75;
const TRUSTED_PREDICATES = 5;
