import {
  type AlignedWording,
  alignWithin,
  type SearchedText,
  type Stretch,
} from './aligned-wordings.ts';
import { leading } from './analysis.ts';
import { isDone } from './cue-mood.ts';
import { weighAlignment } from './differences-weigh.ts';
import type { Engine } from './engine.ts';
import { overlap, type RawMatch } from './raw-match.ts';
import { rowAt } from './rows.ts';
import { SCORE } from './wordings.ts';

/** Share of a wording that must agree before differences to it mean something. */
const COMPARABLE = 0.35;

/** What a wording in the page's own language has ahead of others: a reader can follow how the two differ. */
const OWN_LANGUAGE = 0.3;

/** Tokens on either side of a match that belong to the comparison. */
const NEARBY = 12;

/** Share of a wording that must agree before a contradiction to it takes the mark from a cue that was met. */
const CONTRADICTED = 0.6;

/** How far the terms of a stretch agree with a wording at best, in whatever order they stand. */
const mostAgreement = (
  { snapshot }: Engine,
  wording: number,
  stretch: ReadonlySet<number>,
): number => {
  let shared = 0;
  let weight = 0;
  for (const term of rowAt(snapshot.wordings.units, wording)) {
    const gain = snapshot.termWeights[term] ?? 0;
    weight += gain;
    if (stretch.has(term)) shared += gain;
  }
  return shared / weight;
};

/** The units near a match. */
const stretchAround = ({ units }: SearchedText['text'], { first, last }: RawMatch): Stretch => ({
  first: leading(units.length, (at) => (units[at]?.last ?? 0) < first - NEARBY),
  last: leading(units.length, (at) => (units[at]?.first ?? 0) <= last + NEARBY) - 1,
});

/** The wording of its claim that a match is closest to; none where none is. */
const closestTo = (
  engine: Engine,
  searched: SearchedText,
  match: RawMatch,
): AlignedWording | undefined => {
  const { text, terms } = searched;
  const { startsByClaim, lang } = engine.snapshot.wordings;
  const stretch = stretchAround(text, match);
  const near = new Set(terms.subarray(stretch.first, stretch.last + 1));
  const [pageLang] = engine.nuance().votesOf(text).keys();
  const start = startsByClaim[match.claim] ?? 0;
  const ofClaim = Array.from({ length: (startsByClaim[match.claim + 1] ?? 0) - start }, (_, at) => {
    const wording = start + at;
    const bonus = lang(wording).split('-')[0] === pageLang ? OWN_LANGUAGE : 0;
    return { wording, bonus, most: mostAgreement(engine, wording, near) };
  });
  let best: AlignedWording | undefined;
  let closest = 0;
  // Aligning costs length times length: what cannot come closer is left out, and what may come closest goes first.
  for (const { wording, bonus, most } of ofClaim.sort(
    (a, b) => b.most + b.bonus - a.most - a.bonus || a.wording - b.wording,
  )) {
    if (most <= COMPARABLE || most + bonus < closest) continue;
    const aligned = alignWithin(engine, searched, wording, stretch);
    if (!aligned || aligned.agreement <= COMPARABLE) continue;
    const closeness = aligned.agreement + bonus;
    if (closeness < closest || (closeness === closest && best && best.wording < wording)) continue;
    best = aligned;
    closest = closeness;
  }
  return best;
};

/**
 * Makes a function that gives a match its differences: to the wording that was found, or for a cue to the claim's
 * wording that the stretch is closest to. A cue sees only what it asks for: where the closest wording agrees but for
 * another number, somebody else, or a yes for a no, the match is related at most. So is a wording in another language on
 * words that one in their own was found to contradict: across languages little words are not compared.
 */
export const createCloserLook = (
  engine: Engine,
  searched: SearchedText,
): ((match: RawMatch) => RawMatch) => {
  const contradicted: RawMatch[] = [];
  return (match) => {
    const isTold = match.deed === undefined || isDone(engine.nuance(), searched, match.deed);
    const aligned = match.aligned ?? closestTo(engine, searched, match);
    if (!aligned)
      return { ...match, ...(!isTold && { level: 'related' as const }), differences: [] };
    const { differences, forbidden, surelyForbidden, inTranslation } = weighAlignment(
      engine,
      aligned,
    );
    const isContradicted = surelyForbidden && aligned.agreement >= CONTRADICTED;
    if (isContradicted) contradicted.push(match);
    const isRelated =
      !isTold ||
      (match.aligned ? forbidden : isContradicted) ||
      (inTranslation &&
        contradicted.some((other) => other.claim === match.claim && overlap(other, match)));
    const level = isRelated ? 'related' : match.level;
    // Another number or name is another claim until a person says otherwise: known, but not marked.
    const score = match.aligned ? aligned.agreement * SCORE[level] : match.score;
    return { ...match, level, score, differences };
  };
};
