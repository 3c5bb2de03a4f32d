import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { createRanker, type RankedText } from '../matching/rank.ts';
import type { ClaimRecord } from '../model/record.ts';
import { bundledDatabase } from './bundled.ts';
import { type Command, UserError } from './command.ts';
import { type PackFile, readPack } from './pack-file.ts';
import { readQueries } from './queries.ts';
import { scannerFor } from './scanner.ts';

/** Most lines a run holds per query, as the format's tools expect. */
const LIMIT = 1000;

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
  pack.kind === 'whence'
    ? pack.database.records.map(textOfRecord)
    : pack.claims.map(({ id, texts }) => ({ id, fields: texts }));

/** Writes with regard to a slow reader, so that a long run does not pile up in memory. */
const print = async (text: string): Promise<void> => {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** Ranks the claims of packs for free sentences and prints a run in TREC form. */
export const rank: Command = {
  usage: `npm run -s rank -- --pack FILE [--pack FILE]... --queries FILE.tsv
      Prints "qid Q0 claim rank score whence", at most ${LIMIT} a query. A pack is a Whence pack (records are ranked by
      statement, wordings and quotes) or JSON lines with id and title, vclaim or text. Queries: id, tab, text.`,
  run: async (args, { root }) => {
    const { values } = parseArgs({
      args: [...args],
      options: { pack: { type: 'string', multiple: true }, queries: { type: 'string' } },
    });
    if (values.pack === undefined) throw new UserError('Name a pack to rank: --pack FILE.');
    if (values.queries === undefined) throw new UserError('Name the queries: --queries FILE.tsv.');
    const checks = () => ({ besides: bundledDatabase(root), scannerFor });
    const texts = values.pack.flatMap((path) => textsOf(readPack(path, checks)));
    const queries = readQueries(values.queries);
    const ranker = createRanker(texts);
    for (const query of queries) {
      const lines = ranker
        .rank(query.text, LIMIT)
        .map(({ id, score }, i) => `${query.id} Q0 ${id} ${i + 1} ${score.toFixed(6)} whence\n`);
      await print(lines.join(''));
    }
    return 0;
  },
};
