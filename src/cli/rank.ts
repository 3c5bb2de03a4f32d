import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { guessLanguage } from '../matching/languages/guess.ts';
import { languageOf } from '../matching/languages/languages.ts';
import { createRanker, type RankedText } from '../matching/rank/rank.ts';
import type { ClaimRecord } from '../model/record.ts';
import { bundledDatabase } from './bundled.ts';
import { type Command, UserError } from './command.ts';
import { type PackFile, readPack } from './pack-file.ts';
import { type RankFigures, rankFigures, readJudgements } from './qrels.ts';
import { readQueries } from './queries.ts';
import { rankedTextOf } from './ranked-text.ts';
import { scannerFor } from './scanner.ts';

/** Most lines a run holds per query, as the format's tools expect. */
const LIMIT = 1000;
/** Claims a query that the figures look at. */
const JUDGED = 50;

const quotesOf = ({ appearances }: ClaimRecord): readonly string[] =>
  appearances.flatMap(({ quote, translation }) => [
    ...(quote === undefined ? [] : [quote]),
    ...(translation === undefined ? [] : [translation.text]),
  ]);

const textOfRecord = (record: ClaimRecord): RankedText => {
  const fields = [
    record.statement,
    ...record.wordings.map(({ text }) => text),
    ...quotesOf(record),
  ];
  return { id: record.id, fields: [...new Set(fields)] };
};

const textsOf = (pack: PackFile): readonly RankedText[] =>
  pack.kind === 'whence' ? pack.database.records.map(textOfRecord) : pack.claims.map(rankedTextOf);

/** Writes with regard to a slow reader, so that a long run does not pile up in memory. */
const print = async (text: string): Promise<void> => {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** In such digits that equal scores fall too: tools that read runs sort by score. */
const fallingScore = (score: number, place: number): string => (score - place / 1e6).toFixed(6);

const figuresInWords = ({ queries, map5, mrr, recall5, recall50 }: RankFigures): string =>
  `MAP@5 ${map5.toFixed(4)}, MRR ${mrr.toFixed(4)}, recall@5 ${recall5.toFixed(4)}, ` +
  `recall@50 ${recall50.toFixed(4)} over ${queries} queries\n`;

const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      pack: { type: 'string', multiple: true },
      queries: { type: 'string' },
      qrels: { type: 'string' },
    },
  }).values;

/** Ranks the claims of packs for free sentences and prints a run in TREC form, or how good it is. */
export const rank: Command = {
  usage: `npm run -s rank -- --pack FILE [--pack FILE]... --queries FILE.tsv [--qrels FILE]
      Prints "qid Q0 claim rank score whence", at most ${LIMIT} a query. A pack is a Whence pack (records are ranked by
      statement, wordings and quotes) or JSON lines with id and title, vclaim or text. Queries: id, tab, text.
      With --qrels ("qid 0 claim relevance") it prints how well the run agrees with them instead.`,
  run: async (args, { root }) => {
    const { pack, queries, qrels } = optionsOf(args);
    if (pack === undefined) throw new UserError('Name a pack to rank: --pack FILE.');
    if (queries === undefined) throw new UserError('Name the queries: --queries FILE.tsv.');
    const checks = () => ({ besides: bundledDatabase(root), scannerFor });
    const texts = pack.flatMap((path) => textsOf(readPack(path, checks)));
    const judgements = qrels === undefined ? undefined : readJudgements(qrels);
    const ranker = createRanker(texts, { languageOf, guess: guessLanguage });
    const rankings = new Map<string, readonly string[]>();
    for (const { id: query, text } of readQueries(queries)) {
      const ranked = ranker.rank(text, judgements === undefined ? LIMIT : JUDGED);
      if (judgements !== undefined)
        rankings.set(
          query,
          ranked.map(({ id }) => id),
        );
      else
        await print(
          ranked
            .map(
              ({ id, score }, i) => `${query} Q0 ${id} ${i + 1} ${fallingScore(score, i)} whence\n`,
            )
            .join(''),
        );
    }
    if (judgements !== undefined) await print(figuresInWords(rankFigures(rankings, judgements)));
    return 0;
  },
};
