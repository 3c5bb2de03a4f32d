/**
 * Fits the weights of the re-rank to judged queries, and prints them with what cross-validation says of them:
 * `node src/cli/bench/fit-rank.ts [--without FEATURE]... PACK QUERIES QRELS [PACK QUERIES QRELS]...`
 *
 * Softmax regression over the candidates of each query (ListNet: Cao et al., "Learning to rank", 2007) by full-batch
 * Adam; sets count alike whatever their size. Deterministic.
 */
import { parseArgs } from 'node:util';
import { FEATURES, type Feature } from '../../matching/rank/features.ts';
import { createCandidates } from '../../matching/rank/rank.ts';
import { rankIndexInSteps } from '../../matching/rank/rank-index.ts';
import { hashText } from '../../text/hash.ts';
import { readPack } from '../pack-file.ts';
import { averagePrecision, readJudgements } from '../qrels.ts';
import { readQueries } from '../queries.ts';
import { rankedTextOf } from '../ranked-text.ts';

/** One judged query: its candidates in the order of their sums. */
type Example = {
  readonly set: number;
  readonly key: number;
  readonly ids: readonly string[];
  readonly rows: readonly Float64Array[];
  readonly right: ReadonlySet<string>;
};

const FOLDS = 5;
const ROUNDS = 150;
const RATE = 0.2;
const PENALTY = 1e-3;

const finish = <T>(steps: Generator<void, T, void>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const examplesOf = (
  set: number,
  pack: string,
  queries: string,
  qrels: string,
): readonly Example[] => {
  const file = readPack(pack, () => {
    throw new Error('Fitting takes packs of lines.');
  });
  const texts = file.kind === 'lines' ? file.claims.map(rankedTextOf) : [];
  const index = finish(rankIndexInSteps(texts));
  const candidatesOf = createCandidates(index);
  const judgements = readJudgements(qrels);
  return readQueries(queries).flatMap(({ id, text }) => {
    const right = judgements.get(id);
    if (right === undefined) return [];
    const { found, rows } = candidatesOf(text, 1);
    const ids = Array.from(found.texts.subarray(0, rows.length), (at) => index.textAt(at).id);
    // The sets share queries: the same words go into the same fold.
    const key = hashText(text.toLowerCase().replace(/\W+/g, ''));
    return [{ set, key, ids, rows, right }];
  });
};

const scoresOf = ({ rows }: Example, weights: Float64Array): Float64Array =>
  Float64Array.from(rows, (row) => row.reduce((sum, x, at) => sum + x * (weights[at] ?? 0), 0));

const precisionOf = (example: Example, weights: Float64Array): number => {
  const scores = scoresOf(example, weights);
  const order = [...example.ids.keys()].sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
  return averagePrecision(
    order.map((at) => example.ids[at] ?? ''),
    example.right,
  );
};

/** Adds the gradient of one query's loss: what the softmax expects less what is right. */
const addGradient = (
  example: Example,
  weights: Float64Array,
  share: number,
  into: Float64Array,
) => {
  const rightAt = [...example.ids.keys()].filter((at) => example.right.has(example.ids[at] ?? ''));
  if (rightAt.length === 0) return;
  const scores = scoresOf(example, weights);
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const whole = odds.reduce((sum, odd) => sum + odd, 0);
  for (const [at, row] of example.rows.entries()) {
    const wanted = rightAt.includes(at) ? 1 / rightAt.length : 0;
    const pull = share * ((odds[at] ?? 0) / whole - wanted);
    for (let feature = 0; feature < row.length; feature++) {
      into[feature] = (into[feature] ?? 0) + pull * (row[feature] ?? 0);
    }
  }
};

const learn = (examples: readonly Example[], used: readonly boolean[]): Float64Array => {
  const sizes = new Map<number, number>();
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  const weights = new Float64Array(FEATURES.length);
  const momentum = new Float64Array(FEATURES.length);
  const scale = new Float64Array(FEATURES.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    for (const example of examples) {
      addGradient(example, weights, 1 / (sizes.get(example.set) ?? 1), gradient);
    }
    const rate = round > ROUNDS / 2 ? RATE / 3 : RATE;
    for (const [at, slope] of gradient.entries()) {
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      scale[at] = 0.99 * (scale[at] ?? 0) + 0.01 * slope * slope;
      const step = (momentum[at] ?? 0) / (1 - 0.9 ** round);
      const size = Math.sqrt((scale[at] ?? 0) / (1 - 0.99 ** round)) + 1e-9;
      if (used[at] === true) weights[at] = (weights[at] ?? 0) - (rate * step) / size;
    }
  }
  return weights;
};

/** Mean average precision of each set, each query ranked by weights that were fitted without it. */
const crossValidate = (
  examples: readonly Example[],
  used: readonly boolean[],
): readonly number[] => {
  const sums: { total: number; count: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(
      examples.filter(({ key }) => key % FOLDS !== fold),
      used,
    );
    for (const example of examples.filter(({ key }) => key % FOLDS === fold)) {
      const sum = sums[example.set] ?? { total: 0, count: 0 };
      sums[example.set] = sum;
      sum.total += precisionOf(example, weights);
      sum.count += 1;
    }
  }
  return sums.map(({ total, count }) => total / count);
};

const inWords = (figures: readonly number[]): string =>
  figures.map((figure) => figure.toFixed(4)).join('  ');

const main = (): void => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      held: { type: 'string', multiple: true, default: [] },
      ablate: { type: 'boolean', default: false },
    },
  });
  const sets = Array.from({ length: Math.floor(positionals.length / 3) }, (_, set) =>
    positionals.slice(set * 3, set * 3 + 3),
  );
  // Queries that are kept to measure by must not be learnt from under another id.
  const held = new Set(
    values.held.flatMap((path) =>
      readQueries(path).map(({ text }) => hashText(text.toLowerCase().replace(/\W+/g, ''))),
    ),
  );
  const examples = sets
    .flatMap(([pack = '', queries = '', qrels = ''], set) => examplesOf(set, pack, queries, qrels))
    .filter(({ key }) => !held.has(key));
  const used = FEATURES.map((feature) => !values.without.includes(feature));
  console.log(`cross-validated  ${inWords(crossValidate(examples, used))}`);
  const weights = learn(examples, used);
  for (const [at, feature] of FEATURES.entries()) {
    console.log(`  ${feature}: ${Math.round((weights[at] ?? 0) * 100)},`);
  }
  if (!values.ablate) return;
  for (const feature of FEATURES.filter((_, at) => used[at])) {
    const rest = FEATURES.map((other: Feature, at) => used[at] === true && other !== feature);
    console.log(`without ${feature}  ${inWords(crossValidate(examples, rest))}`);
  }
};

main();
