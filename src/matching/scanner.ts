import type { ClaimId, PageOffset } from '../model/brand.ts';
import type { Match, PassageMatches, ScanRequest } from '../model/match.ts';
import { agreeingStretches } from './agreeing.ts';
import type { SearchedText } from './aligned-wordings.ts';
import { analyse, pageStretch } from './analysis.ts';
import { createCloserLook } from './closer-look.ts';
import { matchCues } from './cues.ts';
import { drain } from './drain.ts';
import { createEngine, type Engine } from './engine.ts';
import { termsOf } from './passage-terms.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type ResolvedMatch, resolve } from './resolve.ts';
import { createSieve } from './sieve.ts';
import type { Snapshot } from './snapshot.ts';
import { createUnitColumns, readUnits } from './unit-columns.ts';
import type { UnitTerms } from './unit-terms.ts';
import { unitsOf } from './units.ts';
import { matchWordings } from './wordings.ts';

/** Recognises claims in passages. Holds no state but caches: the same request gives the same answer. */
export type Scanner = {
  /** Matches per passage, in the order of the passages; passages without matches are left out. */
  scan(request: ScanRequest): readonly PassageMatches[];
  /** The same in steps of some 12,000 characters at most, for a caller who wants to let others have a turn. */
  steps(request: ScanRequest): Generator<void, readonly PassageMatches[], void>;
};

/** Passages before this one that count as its surroundings. */
const SURROUNDING_PASSAGES = 2;

const toMatch = (
  engine: Engine,
  searched: SearchedText,
  { match, blends }: ResolvedMatch,
): Match => {
  const { analysis } = searched.text;
  const stretch = pageStretch(analysis, match.first, match.last);
  return {
    claim: engine.snapshot.claims[match.claim] ?? ('' as ClaimId),
    level: match.level,
    ...stretch,
    score: Math.round(match.score * 1000) / 1000,
    stance: engine.stanceOf(analysis, {
      first: match.first,
      last: match.last,
      reasons: match.reasons,
      isDenial: engine.snapshot.denials.includes(match.claim),
    }),
    reasons: match.reasons,
    differences: match.differences ?? [],
    agreeing: agreeingStretches(analysis, match.agreeing),
    blends,
  };
};

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
  const look = createCloserLook(engine, searched);
  return resolve(engine.snapshot, found, analysis.positions, look).map((resolved) =>
    toMatch(engine, searched, resolved),
  );
};

const moveBy = (match: Match, distance: number): Match => {
  const move = (at: PageOffset) => (at + distance) as PageOffset;
  const { start, end, agreeing } = match;
  return {
    ...match,
    start: move(start),
    end: move(end),
    ...(agreeing && { agreeing: agreeing.map(([from, to]) => [move(from), move(to)] as const) }),
  };
};

/** Keeps the matches that begin in the piece's own part, with page offsets of the whole passage. */
const ownMatches = ({ start, from, to }: Piece, matches: readonly Match[]): readonly Match[] =>
  matches
    .map((match) => (start === 0 ? match : moveBy(match, start)))
    .filter((match) => match.start >= from && match.start < to);

/** A text that may stand around others: what it may hold, and on demand what it does hold, as terms. */
type Beside = { readonly possible: readonly number[]; readonly terms: () => readonly number[] };

/** Makes a scanner over an opened index. */
export const createScanner = (snapshot: Snapshot): Scanner => {
  const engine = createEngine(snapshot);
  const sieve = createSieve(engine);
  const besideOf = (text: string, possible: readonly number[]): Beside => {
    let terms: readonly number[] | undefined;
    return {
      possible,
      terms: () => {
        terms ??= sieve.glance(text, []).terms;
        return terms;
      },
    };
  };
  const skimmed = (text: string): Beside => besideOf(text, sieve.skim(text, []).possible);
  const scanPiece = (piece: Piece, around: readonly Beside[]): readonly Match[] => {
    // What stands around is read only for what might match with its help.
    if (!sieve.glance(piece.text).mayMatch) return [];
    const named = around.map(({ terms }) => terms());
    if (!sieve.glance(piece.text, named).mayMatch) return [];
    return ownMatches(piece, scanText(engine, piece.text, new Set(named.flat())));
  };
  function* steps({
    title,
    before,
    passages,
  }: ScanRequest): Generator<void, readonly PassageMatches[], void> {
    const ofTitle = skimmed(piecesOf(title)[0]?.text ?? '');
    const recent = before
      .flatMap(piecesOf)
      .slice(-SURROUNDING_PASSAGES)
      .map(({ text }) => skimmed(text));
    const found: PassageMatches[] = [];
    for (const { id, text } of passages) {
      const matches: Match[] = [];
      for (const piece of piecesOf(text)) {
        // A headline is no context of itself.
        const around = text === title ? recent : [ofTitle, ...recent];
        const { possible, mayMatch } = sieve.skim(
          piece.text,
          around.map((beside) => beside.possible),
        );
        if (mayMatch) matches.push(...scanPiece(piece, around));
        recent.push(besideOf(piece.text, possible));
        if (recent.length > SURROUNDING_PASSAGES) recent.shift();
        yield;
      }
      if (matches.length > 0) found.push({ passage: id, matches });
    }
    return found;
  }
  return { scan: (request) => drain(steps(request)), steps };
};
