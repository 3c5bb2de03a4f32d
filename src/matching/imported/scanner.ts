import type { ClaimId, Lang, PageOffset } from '../../model/brand.ts';
import { isMark, type Match, type PassageMatches, type ScanRequest } from '../../model/match.ts';
import { createNormalBuffer, type NormalText } from '../../text/normal.ts';
import { createTokenBuffer, type Tokens } from '../../text/tokens.ts';
import { drain } from '../drain.ts';
import type { PageStanceReader } from '../stance-of-page.ts';
import { createAccumulator } from './accumulate.ts';
import { type ExactHit, findExact } from './exact.ts';
import type { ImportedClaim } from './imported-claim.ts';
import { judge } from './judge.ts';
import type { ImportedIndex } from './open.ts';
import { createTermReader, type PageTerms } from './page-terms.ts';
import { createCloseReader } from './reading.ts';
import { resolveImported, type Standing } from './resolve.ts';
import { createScreen } from './screen.ts';
import type { ClaimTexts } from './texts.ts';
import { LONGEST_ROLL } from './token-keys.ts';
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
};

/** Tokens around a window that are looked at too: particles before the leading word, a number just behind. */
const MARGIN = 6;
const UNDETERMINED = 'und' as Lang;

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

/** Tells whether a candidate lies in a stretch that is its claim word for word: there is nothing to add. */
const toldBy = (hits: readonly ExactHit[]): ((candidate: Candidate) => boolean) => {
  const byPattern = new Map<number, ExactHit[]>();
  for (const hit of hits) {
    const known = byPattern.get(hit.pattern);
    if (known) known.push(hit);
    else byPattern.set(hit.pattern, [hit]);
  }
  return ({ claim, first, last }) => {
    // Hits come in the order of their leading token.
    const list = byPattern.get(claim) ?? [];
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
  const pageReader = createTermReader(index);
  const readClaim = createCloseReader(index);
  const readStretch = createCloseReader(index);
  const accumulator = createAccumulator(index);
  const screen = createScreen(index);
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();

  const exactMatch = (page: string, { pattern, first, last }: ExactHit): Standing | undefined => {
    const claim =
      pattern < index.claimCount ? pattern : index.titleClaims[pattern - index.claimCount];
    if (claim === undefined) return undefined;
    const { sentence, title = '' } = texts.at(claim);
    const text = pattern < index.claimCount ? sentence : title;
    const { start, end } = offsetsOf(normal, tokens, first, last);
    const wanted = readClaim(text).tokens;
    const found = readStretch(page.slice(start, end)).tokens;
    const length = last - first + 1;
    // The hash speaks for the words that it was made of only.
    if (wanted.count !== found.count && length < LONGEST_ROLL) return undefined;
    for (let at = 0; at < found.count; at++) {
      if (wanted.hashes[at] !== found.hashes[at]) return undefined;
    }
    return {
      claim,
      level: 'same-wording',
      score: 1,
      coverage: 1,
      start,
      end,
      text,
      differences: [],
    };
  };
  const fuzzyMatch = (page: string, candidate: Candidate): Standing | undefined => {
    const first = Math.max(0, candidate.first - MARGIN);
    const last = Math.min(tokens.count - 1, candidate.last + MARGIN);
    const around = offsetsOf(normal, tokens, first, last);
    const text = texts.at(candidate.claim).sentence;
    const claim = readClaim(text);
    const stretch = readStretch(page.slice(around.start, around.end));
    const judged = judge(index, claim, stretch);
    if (!judged) return undefined;
    const inside = offsetsOf(stretch.normal, stretch.tokens, judged.first, judged.last);
    return {
      claim: candidate.claim,
      level: judged.level,
      score: judged.score,
      coverage: judged.coverage,
      start: around.start + inside.start,
      end: around.start + inside.end,
      text,
      differences: judged.differences,
      agreeing: judged.agreeing.map(([from, to]) => {
        const part = offsetsOf(stretch.normal, stretch.tokens, from, to);
        return [
          (around.start + part.start) as PageOffset,
          (around.start + part.end) as PageOffset,
        ] as const;
      }),
    };
  };
  const toMatch = (page: string, standing: Standing): Match => {
    const { id, lang = UNDETERMINED } = texts.at(standing.claim);
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
  function* matchesIn(page: string, tier: Tier): Generator<void, readonly Match[], void> {
    normal.fill(page);
    tokens.fill(normal);
    const terms: PageTerms = pageReader.read(tokens);
    const exactHits = findExact(index, terms);
    const exact = exactHits.flatMap((hit) => exactMatch(page, hit) ?? []);
    if (tier === 'exact') return resolveImported(exact).map((one) => toMatch(page, one));
    const told = toldBy(exactHits);
    const candidates = yield* accumulator.find(terms);
    const fuzzy: Standing[] = [];
    for (const candidate of candidates) {
      if (told(candidate) || !screen(terms, candidate)) continue;
      const found = fuzzyMatch(page, candidate);
      if (found) fuzzy.push(found);
      yield;
    }
    return resolveImported([...exact, ...fuzzy]).map((one) => toMatch(page, one));
  }
  function* scanInSteps(
    { passages }: ScanRequest,
    tier: Tier = 'fuzzy',
  ): Generator<void, readonly PassageMatches[], void> {
    const found: PassageMatches[] = [];
    accumulator.reset();
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
      if (texts.at(middle).id < id) low = middle + 1;
      else high = middle;
    }
    const found = low < texts.count ? texts.at(low) : undefined;
    return found?.id === id ? found : undefined;
  };
  return { scan, scanInSteps, claim };
};
