import type { ClaimId, Lang, PageOffset } from '../../model/brand.ts';
import { isMark, type Match, type PassageMatches, type ScanRequest } from '../../model/match.ts';
import { createNormalBuffer, type NormalText } from '../../text/normal.ts';
import { createTokenBuffer, type Tokens } from '../../text/tokens.ts';
import { DAMAGED } from '../columns.ts';
import { drain } from '../drain.ts';
import type { PageStanceReader } from '../stance-of-page.ts';
import { createAccumulator } from './accumulate.ts';
import type { Stretch } from './common-words.ts';
import { createConfirmer, standsAlone } from './confirm.ts';
import { createExactFinder, type ExactHit } from './exact.ts';
import { IS_TITLE, STANDS_ALONE } from './format.ts';
import type { ImportedClaim } from './imported-claim.ts';
import { judge } from './judge.ts';
import type { ImportedIndex } from './open.ts';
import { createTermReader } from './page-terms.ts';
import { createCloseReader } from './reading.ts';
import { resolveImported, type Standing } from './resolve.ts';
import { createScreen } from './screen.ts';
import type { ClaimTexts } from './texts.ts';
import type { Candidate } from './verify.ts';

/** How closely to look: for the exact words alone, or for other words too. */
export type Tier = 'exact' | 'fuzzy';

/** Recognises imported claims. Holds no state but memory to use again: the same request gives the same answer. */
export type ImportedScanner = {
  /** Matches per passage, in the order of the passages; passages without matches are left out. */
  scan(request: ScanRequest, tier?: Tier): readonly PassageMatches[];
  /** The same, yielding after every few milliseconds of work. One scan at a time. */
  scanInSteps(request: ScanRequest, tier?: Tier): Generator<void, readonly PassageMatches[], void>;
  /** What is known of a claim; nothing for an id that is not in the pack. */
  claim(id: ClaimId): ImportedClaim | undefined;
  /**
   * What is wrong with the index or its texts, as far as they have been read; known after the first scan at the latest. A scan
   * tells no match from a damaged index, nor from a damaged text.
   */
  problem(): string | undefined;
};

/** Tokens around a window that are looked at too: particles before the leading word, a number just behind. */
const MARGIN = 6;
/** Claims confirmed word for word between two pauses: a millisecond or two. */
const HITS = 64;
const UNDETERMINED = 'und' as Lang;
const NONE: readonly Match[] = [];

/** The page offsets of tokens `first` to `last`, both inclusive. */
const offsetsOf = (normal: NormalText, tokens: Tokens, first: number, last: number) => {
  const lastUnit = (tokens.ends[last] ?? 1) - 1;
  const from = normal.pageStarts[lastUnit] ?? 0;
  let next = lastUnit + 1;
  // What a character was folded from may make several units; marks that follow belong to it.
  while (next < normal.length && normal.pageStarts[next] === from) next += 1;
  return {
    start: normal.pageStarts[tokens.starts[first] ?? 0] ?? 0,
    end: normal.pageStarts[next] ?? 0,
  };
};

/** The sentence that a candidate stands in, counted from the first of the tokens looked at; nothing if it leaves them. */
const sentenceAround = (
  { breaks, count }: Tokens,
  candidate: Stretch,
  around: Stretch,
): Stretch | undefined => {
  let { first, last } = candidate;
  while (first > around.first && breaks[first] !== 1) first -= 1;
  while (last < around.last && breaks[last + 1] !== 1) last += 1;
  const isWhole =
    (first === 0 || breaks[first] === 1) && (last + 1 === count || breaks[last + 1] === 1);
  return isWhole ? { first: first - around.first, last: last - around.first } : undefined;
};

/** Tells whether a candidate lies in a stretch that is its claim's sentence word for word: there is nothing to add. */
const toldBy = (
  { patternClaims }: ImportedIndex,
  hits: readonly ExactHit[],
): ((candidate: Candidate) => boolean) => {
  const byClaim = new Map<number, ExactHit[]>();
  for (const hit of hits) {
    const stored = patternClaims[hit.pattern] ?? 0;
    if ((stored & IS_TITLE) !== 0) continue;
    const claim = stored >>> 2;
    const known = byClaim.get(claim);
    if (known) known.push(hit);
    else byClaim.set(claim, [hit]);
  }
  return ({ claim, first, last }) => {
    // Hits of one pattern come in the order of their leading token.
    const list = byClaim.get(claim) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.last ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const hit = list[low];
    return hit !== undefined && hit.first <= last;
  };
};

const asserts: PageStanceReader = () => 'asserts';

/** What looking for other words takes: some megabytes, made when they are first looked for. */
const createFuzzyTools = (index: ImportedIndex) => ({
  readPage: createTermReader(index),
  accumulator: createAccumulator(index),
  screen: createScreen(index),
  readClaim: createCloseReader(index),
  readStretch: createCloseReader(index),
});

type FuzzyTools = ReturnType<typeof createFuzzyTools>;

/**
 * Makes a scanner over an opened index and the texts that were packed with it.
 *
 * @param stanceOf tells what a page does with a claim; where it is left out every page is taken to say it
 */
export const createImportedScanner = (
  index: ImportedIndex,
  texts: ClaimTexts,
  stanceOf: PageStanceReader = asserts,
): ImportedScanner => {
  const findExact = createExactFinder(index);
  const confirms = createConfirmer();
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  let tools: FuzzyTools | undefined;
  let problem: string | undefined;

  const textsOf = (claim: number): ImportedClaim | undefined => {
    const found = texts.at(claim);
    if (!found) problem ??= DAMAGED;
    return found;
  };
  const exactMatch = (hit: ExactHit): Standing | undefined => {
    const stored = index.patternClaims[hit.pattern] ?? 0;
    const alone = (stored & STANDS_ALONE) !== 0;
    if (alone && !standsAlone(normal, tokens, hit)) return undefined;
    const claim = textsOf(stored >>> 2);
    const text = ((stored & IS_TITLE) === 0 ? claim?.sentence : claim?.title) ?? '';
    if (!claim || !confirms(text, tokens, hit)) return undefined;
    const { start, end } = offsetsOf(normal, tokens, hit.first, hit.last);
    return {
      claim: stored >>> 2,
      level: alone ? 'related' : 'same-wording',
      score: 1,
      coverage: 1,
      start,
      end,
      text,
      differences: [],
    };
  };
  const fuzzyMatch = (
    { readClaim, readStretch }: FuzzyTools,
    page: string,
    candidate: Candidate,
  ): readonly Standing[] => {
    const text = textsOf(candidate.claim)?.sentence;
    if (text === undefined) return [];
    const first = Math.max(0, candidate.first - MARGIN);
    const last = Math.min(tokens.count - 1, candidate.last + MARGIN);
    const around = offsetsOf(normal, tokens, first, last);
    const stretch = readStretch(page.slice(around.start, around.end));
    const whole = sentenceAround(tokens, candidate, { first, last });
    const judged = judge(index, readClaim(text), stretch, whole);
    if (!judged) return [];
    const offsets = (from: number, to: number) => {
      const inside = offsetsOf(stretch.normal, stretch.tokens, from, to);
      return { start: around.start + inside.start, end: around.start + inside.end };
    };
    return [
      {
        claim: candidate.claim,
        level: judged.level,
        score: judged.score,
        coverage: judged.coverage,
        ...offsets(judged.first, judged.last),
        text,
        differences: judged.differences,
        agreeing: judged.agreeing.map(([from, to]) => {
          const { start, end } = offsets(from, to);
          return [start as PageOffset, end as PageOffset] as const;
        }),
      },
    ];
  };
  const toMatch = (page: string, standing: Standing): Match => {
    const { id = '', lang = UNDETERMINED } = texts.at(standing.claim) ?? {};
    const start = standing.start as PageOffset;
    const end = standing.end as PageOffset;
    const { text, coverage, differences } = standing;
    // All of it agrees only where nothing differs.
    const agreement = differences.length > 0 ? Math.min(coverage, 0.99) : coverage;
    const reasons: Match['reasons'] = [{ kind: 'wording', lang, text, agreement }];
    return {
      claim: id as ClaimId,
      level: standing.level,
      start,
      end,
      score: Math.round(standing.score * 1000) / 1000,
      // What is only related is not said at all, and reading what is done with it takes longer than all else.
      stance: isMark(standing)
        ? stanceOf(page, { start, end, reasons, isDenial: false })
        : 'asserts',
      reasons,
      differences: standing.differences,
      ...(standing.agreeing && { agreeing: standing.agreeing }),
      blends: [],
    };
  };
  function* fuzzyIn(
    page: string,
    hits: readonly ExactHit[],
  ): Generator<void, readonly Standing[], void> {
    tools ??= createFuzzyTools(index);
    const terms = tools.readPage.read(tokens);
    const isTold = toldBy(index, hits);
    const found: Standing[] = [];
    for (const candidate of yield* tools.accumulator.find(terms)) {
      if (isTold(candidate) || !tools.screen(terms, candidate)) continue;
      found.push(...fuzzyMatch(tools, page, candidate));
      yield;
    }
    return found;
  }
  function* matchesIn(page: string, tier: Tier): Generator<void, readonly Match[], void> {
    normal.fill(page);
    tokens.fill(normal);
    const exact: Standing[] = [];
    const told: ExactHit[] = [];
    for (const hit of findExact(tokens)) {
      const match = exactMatch(hit);
      if (!match) continue;
      exact.push(match);
      if (told.push(hit) % HITS === 0) yield;
    }
    const fuzzy = tier === 'fuzzy' ? yield* fuzzyIn(page, told) : [];
    if (exact.length + fuzzy.length === 0) return NONE;
    return resolveImported([...exact, ...fuzzy]).map((one) => toMatch(page, one));
  }
  function* scanInSteps(
    { passages }: ScanRequest,
    tier: Tier = 'fuzzy',
  ): Generator<void, readonly PassageMatches[], void> {
    problem ??= yield* index.check();
    if (problem !== undefined) return [];
    const found: PassageMatches[] = [];
    tools?.accumulator.reset();
    for (const { id, text } of passages) {
      const matches = yield* matchesIn(text, tier);
      if (matches.length > 0) found.push({ passage: id, matches });
    }
    return found;
  }
  const scan = (request: ScanRequest, tier?: Tier): readonly PassageMatches[] =>
    drain(scanInSteps(request, tier));
  const claim = (id: ClaimId): ImportedClaim | undefined => {
    // Claims stand in the order of their ids.
    let low = 0;
    let high = texts.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((texts.at(middle)?.id ?? '') < id) low = middle + 1;
      else high = middle;
    }
    const found = low < texts.count ? texts.at(low) : undefined;
    return found?.id === id ? found : undefined;
  };
  return { scan, scanInSteps, claim, problem: () => problem };
};
