import type { ClaimId } from '../model/brand.ts';
import type { Match, PassageMatches, ScanRequest } from '../model/match.ts';
import { analyse, pageStretch } from './analysis.ts';
import { matchCues } from './cues.ts';
import type { ReadText } from './differences-text.ts';
import { createEngine, type Engine } from './engine.ts';
import { termsOf } from './passage-terms.ts';
import { type ResolvedMatch, resolve } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';
import { unitsOf } from './units.ts';
import { differencesToClosest, matchWordings } from './wordings.ts';

/** Recognises claims in passages. Holds no state but caches: the same request gives the same answer. */
export type Scanner = {
  /** Matches per passage, in the order of the passages; passages without matches are left out. */
  scan(request: ScanRequest): readonly PassageMatches[];
};

/** Passages before this one that count as its surroundings. */
const SURROUNDING_PASSAGES = 2;

const toMatch = (engine: Engine, text: ReadText, { match, blends }: ResolvedMatch): Match => ({
  claim: engine.snapshot.claims[match.claim] ?? ('' as ClaimId),
  level: match.level,
  ...pageStretch(text.analysis, match.first, match.last),
  score: Math.round(match.score * 1000) / 1000,
  stance: engine.stanceOf(text.analysis.page, {
    ...pageStretch(text.analysis, match.first, match.last),
    reasons: match.reasons,
    isDenial: engine.snapshot.denials.includes(match.claim),
  }),
  reasons: match.reasons,
  differences:
    match.reasons[0]?.kind === 'cue'
      ? differencesToClosest(engine, text, match)
      : match.differences,
  blends,
});

const scanText = (
  engine: Engine,
  text: ReadText,
  around: ReadonlySet<number>,
): readonly Match[] => {
  const terms = termsOf(text.analysis, engine.snapshot);
  const found = [
    ...matchWordings(engine, text, new Set([...terms.keys(), ...around])),
    ...matchCues(engine.snapshot, { analysis: text.analysis, terms, around }),
  ];
  return resolve(engine.snapshot, found).map((resolved) => toMatch(engine, text, resolved));
};

/** Makes a scanner over an opened index. */
export const createScanner = (snapshot: Snapshot): Scanner => {
  const engine = createEngine(snapshot);
  const read = (page: string): ReadText => {
    const analysis = analyse(page, engine.lexicon);
    return { analysis, units: unitsOf(analysis) };
  };
  const termsOfPage = (page: string): readonly number[] => [
    ...termsOf(analyse(page, engine.lexicon), snapshot).keys(),
  ];
  const scan = ({ title, before, passages }: ScanRequest): readonly PassageMatches[] => {
    const titleTerms = termsOfPage(title);
    const recent = before.slice(-SURROUNDING_PASSAGES).map(termsOfPage);
    return passages.flatMap(({ id, text: page }) => {
      const text = read(page);
      const matches = scanText(engine, text, new Set([...titleTerms, ...recent.flat()]));
      recent.push([...termsOf(text.analysis, snapshot).keys()]);
      if (recent.length > SURROUNDING_PASSAGES) recent.shift();
      return matches.length === 0 ? [] : [{ passage: id, matches }];
    });
  };
  return { scan };
};
