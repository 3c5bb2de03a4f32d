import { UserError } from './command.ts';
import { readText } from './input.ts';

/** Which claims are right for which query: ids of claims by id of the query. */
export type Judgements = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads judgements in TREC form: "query 0 claim relevance", parted by spaces or tabs; relevance 0 is no answer.
 *
 * @throws UserError that names the line at fault
 */
export const readJudgements = (path: string): Judgements => {
  const judgements = new Map<string, Set<string>>();
  for (const [index, line] of readText(path).split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [query, , claim, relevance] = line.trim().split(/\s+/);
    if (query === undefined || claim === undefined || relevance === undefined) {
      throw new UserError(`${path}, line ${index + 1}: write "query 0 claim relevance".`);
    }
    if (Number(relevance) > 0)
      judgements.set(query, (judgements.get(query) ?? new Set()).add(claim));
  }
  return judgements;
};

/** How well rankings agree with judgements, as means over the queries that have an answer. */
export type RankFigures = {
  readonly queries: number;
  /** Mean average precision of the first five, and mean of 1 / place of the first right one. */
  readonly map5: number;
  readonly mrr: number;
  /** Share of the right claims among the first five, fifty. */
  readonly recall5: number;
  readonly recall50: number;
};

const CUT = 5;

/** Average precision of the first five, as the CLEF CheckThat! labs score it. */
export const averagePrecision = (ranked: readonly string[], right: ReadonlySet<string>): number => {
  let hits = 0;
  let sum = 0;
  for (const [place, id] of ranked.slice(0, CUT).entries()) {
    if (!right.has(id)) continue;
    hits += 1;
    sum += hits / (place + 1);
  }
  return right.size === 0 ? 0 : sum / Math.min(CUT, right.size);
};

const recall = (ranked: readonly string[], right: ReadonlySet<string>, cut: number): number =>
  ranked.slice(0, cut).filter((id) => right.has(id)).length / right.size;

/** Scores rankings by id of the query; queries without an answer are left out, unranked ones count as missed. */
export const rankFigures = (
  rankings: ReadonlyMap<string, readonly string[]>,
  judgements: Judgements,
): RankFigures => {
  const judged = [...judgements];
  const mean = (measure: (ranked: readonly string[], right: ReadonlySet<string>) => number) =>
    judged.reduce((sum, [query, right]) => sum + measure(rankings.get(query) ?? [], right), 0) /
    Math.max(1, judged.length);
  return {
    queries: judged.length,
    map5: mean(averagePrecision),
    mrr: mean((ranked, right) => {
      const place = ranked.findIndex((id) => right.has(id));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
    recall5: mean((ranked, right) => recall(ranked, right, 5)),
    recall50: mean((ranked, right) => recall(ranked, right, 50)),
  };
};
