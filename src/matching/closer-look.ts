import type { Alignment } from './align.ts';
import { alignWithin, type SearchedText, type Stretch, weigh } from './aligned-wordings.ts';
import type { Engine } from './engine.ts';
import type { RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import { sumOfWeights } from './weights.ts';

/** Share of a wording that must agree before differences to it mean something. */
const COMPARABLE = 0.35;

/** What a wording in the page's own language has ahead of others: a reader can follow how the two differ. */
const OWN_LANGUAGE = 0.3;

/** Tokens on either side of a match that belong to the comparison. */
const NEARBY = 12;

/** Share of a wording that must agree before a contradiction to it takes the mark from a cue that was met. */
const CONTRADICTED = 0.6;

/** The wording that a stretch of a text is closest to, and how the stretch differs from it. */
type Closest = ReturnType<typeof weigh> & { readonly agreement: number };

/** How far the terms of a stretch agree with a wording at best, in whatever order they stand. */
const mostAgreement = (
  { snapshot }: Engine,
  wording: number,
  stretch: ReadonlySet<number>,
): number => {
  const units = rowAt(snapshot.wordings.units, wording);
  const shared = units.filter((term) => stretch.has(term));
  return sumOfWeights(snapshot.termWeights, shared) / sumOfWeights(snapshot.termWeights, units);
};

const closestTo = (
  engine: Engine,
  { text, terms }: SearchedText,
  match: RawMatch,
): Closest | undefined => {
  const { startsByClaim } = engine.snapshot.wordings;
  const isNearby = ({ first, last }: Stretch) =>
    last >= match.first - NEARBY && first <= match.last + NEARBY;
  const stretch = {
    first: text.units.findIndex(isNearby),
    last: text.units.findLastIndex(isNearby),
  };
  const near = new Set(terms.subarray(stretch.first, stretch.last + 1));
  const lang = engine.nuance().langOf(text);
  let best: { wording: number; alignment: Alignment; agreement: number } | undefined;
  let closest = 0;
  const end = startsByClaim[match.claim + 1] ?? 0;
  for (let wording = startsByClaim[match.claim] ?? 0; wording < end; wording++) {
    const isOwn = engine.snapshot.wordings.lang(wording).split('-')[0] === lang;
    const bonus = isOwn ? OWN_LANGUAGE : 0;
    const least = Math.max(COMPARABLE, closest - bonus);
    // Aligning costs length times length: what cannot come closer is left out.
    if (mostAgreement(engine, wording, near) <= least) continue;
    const aligned = alignWithin(engine, terms, wording, stretch);
    if (!aligned || aligned.agreement <= least) continue;
    best = { wording, ...aligned };
    closest = aligned.agreement + bonus;
  }
  if (!best) return undefined;
  return { ...weigh(engine, best.wording, best.alignment, text), agreement: best.agreement };
};

/**
 * Makes a function that gives a match that a cue found the differences to the claim's wording that it is closest to;
 * none where none is. A cue sees only what it asks for: where the closest wording agrees but for another number,
 * somebody else, or a yes for a no, the match is related at most. Where several cues of a claim are met by the same
 * words, these are weighed once.
 */
export const createCloserLook = (
  engine: Engine,
  searched: SearchedText,
): ((match: RawMatch) => RawMatch) => {
  const known = new Map<string, Closest | undefined>();
  return (match) => {
    const key = `${match.claim} ${match.first} ${match.last}`;
    const closest = known.has(key) ? known.get(key) : closestTo(engine, searched, match);
    known.set(key, closest);
    if (!closest) return match;
    const { differences, surelyForbidden, agreement } = closest;
    const isContradicted = surelyForbidden && agreement >= CONTRADICTED;
    return { ...match, differences, ...(isContradicted && { level: 'related' as const }) };
  };
};
