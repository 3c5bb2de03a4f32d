import type { ClaimId } from '../model/brand.ts';
import type { Match, PassageMatches, ScanRequest } from '../model/match.ts';
import { agreeingStretches } from './agreeing.ts';
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
  /** The same in steps of some 12,000 characters at most, for a caller who wants to let others have a turn. */
  steps(request: ScanRequest): Generator<void, readonly PassageMatches[], void>;
};

/** Passages before this one that count as its surroundings. */
const SURROUNDING_PASSAGES = 2;

const toMatch = (engine: Engine, searched: SearchedText, { match, blends }: ResolvedMatch): Match => ({
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
  agreeing: agreeingStretches(text.analysis, match.agreeing),
  blends,
});

/** A text read closely. */
const readClosely = (engine: Engine, page: string): SearchedText => {
  const analysis = analyse(page, engine.lexicon);
  const { tokens, occurrences, numbers } = analysis;
  const columns = createUnitColumns(tokens.count);
  readUnits({ tokens, occurrences, numbers }, columns);
  const into: UnitTerms = { terms: new Int32Array(columns.count) };
  engine.readTerms(columns, tokens, numbers, into);
  return { text: { analysis, units: unitsOf(analysis) }, terms: into.terms };
};

const scanText = (engine: Engine, page: string, around: ReadonlySet<number>): readonly Match[] => {
  const searched = readClosely(engine, page);
  const { analysis } = searched.text;
  const terms = termsOf(analysis, engine.snapshot);
  const found = [
    ...matchWordings(engine, searched, new Set([...terms.keys(), ...around])),
    ...matchCues(engine.snapshot, { analysis, terms, around }),
  ];
  return resolve(engine.snapshot, found).map((resolved) => toMatch(engine, searched, resolved));
};

/** Keeps the matches that begin in the piece's own part, with page offsets of the whole passage. */
const ownMatches = ({ start, from, to }: Piece, matches: readonly Match[]): readonly Match[] =>
  matches.flatMap((match) => {
    const moved = { start: (match.start + start) as PageOffset, end: (match.end + start) as PageOffset };
    const isOwn = moved.start >= from && moved.start < to;
    return isOwn ? [{ ...match, ...moved }] : [];
  });

/** Makes a scanner over an opened index. */
export const createScanner = (snapshot: Snapshot): Scanner => {
  const engine = createEngine(snapshot);
  const sieve = createSieve(engine);
  function* steps({
    title,
    before,
    passages,
  }: ScanRequest): Generator<void, readonly PassageMatches[], void> {
    const titleTerms = sieve.glance(title).terms;
    const recent = before.slice(-SURROUNDING_PASSAGES).map((text) => sieve.glance(text).terms);
    const found: PassageMatches[] = [];
    for (const { id, text } of passages) {
      const matches: Match[] = [];
      for (const piece of piecesOf(text)) {
        const { terms, mayMatch } = sieve.glance(piece.text);
        if (mayMatch) {
          const around = new Set([...titleTerms, ...recent.flat()]);
          matches.push(...ownMatches(piece, scanText(engine, piece.text, around)));
        }
        recent.push(terms);
        if (recent.length > SURROUNDING_PASSAGES) recent.shift();
        yield;
      }
      if (matches.length > 0) found.push({ passage: id, matches });
    }
    return found;
  }
  const scan = (request: ScanRequest): readonly PassageMatches[] => {
    const running = steps(request);
    for (;;) {
      const step = running.next();
      if (step.done) return step.value;
    }
  };
  return { scan, steps };
};
