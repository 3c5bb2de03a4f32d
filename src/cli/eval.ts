import { parseArgs } from 'node:util';
import type { Database } from '../model/record.ts';
import type { WordingScanner } from '../packs/rules/context.ts';
import { reasonsInWords } from '../words/words.ts';
import { bundledDatabase } from './bundled.ts';
import { type Command, UserError } from './command.ts';
import { type LabelledText, readCorpus } from './corpus.ts';
import { documentOfText } from './document.ts';
import { editsAsTable, tryAllEdits } from './edits.ts';
import { type Found, findIn } from './find.ts';
import { leaveOut } from './leave-out.ts';
import { scannerFor } from './scanner.ts';
import {
  type Figures,
  figuresBy,
  figuresOf,
  figuresPerClaim,
  scoreText,
  type TextResult,
} from './score.ts';

type Scored = { readonly result: TextResult; readonly found: readonly Found[] };

const scoreWith = (text: LabelledText, scanner: WordingScanner): Scored => {
  const found = findIn(documentOfText(text.text), scanner);
  const matches = found.map(({ match, start, end }) => ({
    claim: match.claim,
    level: match.level,
    start,
    end,
  }));
  return { result: scoreText(text, matches), found };
};

const scoreAll = (
  texts: readonly LabelledText[],
  database: Database,
  leavingOut: boolean,
): readonly Scored[] => {
  const whole = scannerFor(database);
  return texts.map((text) => {
    const records = leavingOut ? leaveOut(database.records, text) : database.records;
    const scanner = records === database.records ? whole : scannerFor({ ...database, records });
    return scoreWith(text, scanner);
  });
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** One line for each mention missed and each mark that is not known to be right. */
const errorsOf = ({ result, found }: Scored): readonly string[] => {
  const place = `${result.text.file} ${result.text.id} [${result.text.lang}]`;
  const missed = result.mentions.flatMap(({ mention, found: wasFound }) =>
    wasFound
      ? []
      : [`MISSED ${place}: "${oneLine(mention.quote)}" is ${mention.claims.join(' or ')}`],
  );
  const wrong = result.marks.flatMap(({ match, verdict }) => {
    if (verdict === 'right') return [];
    const made = found.find(
      (one) =>
        one.start === match.start && one.end === match.end && one.match.claim === match.claim,
    );
    const reasons = made === undefined ? '' : reasonsInWords(made.match.reasons);
    const said = `"${oneLine(made?.text ?? '')}" marked ${match.level} of ${match.claim}`;
    return [`${verdict.toUpperCase()} ${place}: ${said}: ${oneLine(reasons)}`];
  });
  return [...missed, ...wrong];
};

const percent = (value: number | null): string =>
  (value === null ? '–' : `${(value * 100).toFixed(1)}%`).padStart(7);

const row = (name: string, figures: Figures): string =>
  [
    percent(figures.recall),
    percent(figures.recallStrict),
    percent(figures.precision),
    percent(figures.falsePages),
    ...[figures.texts, figures.mentions, figures.marks, figures.related].map((count) =>
      String(count).padStart(8),
    ),
    `  ${name}`,
  ].join(' ');

const HEAD = ' recall  strict   prec.  false%    texts mentions    marks  related';

const asText = (results: readonly TextResult[]): string => {
  const groups = (figures: Readonly<Record<string, Figures>>) =>
    Object.entries(figures).map(([name, these]) => row(name, these));
  return [
    HEAD,
    row('all', figuresOf(results)),
    '',
    ...groups(figuresBy(results, ({ text }) => text.file)),
    '',
    ...groups(figuresBy(results, ({ text }) => text.lang)),
    '',
    ...groups(figuresPerClaim(results)),
  ].join('\n');
};

const asJson = (results: readonly TextResult[]): string =>
  JSON.stringify({
    ...figuresOf(results),
    perLanguage: figuresBy(results, ({ text }) => text.lang),
    perClaim: figuresPerClaim(results),
    perFile: figuresBy(results, ({ text }) => text.file),
  });

const usage = `npm run -s eval -- [--json] [--errors] [--leave-out] [--edits] CORPUS.jsonl...
      A corpus has one JSON object a line: id, lang, text, labels ("complete" or "partial"), mentions
      ([{"claims": [id], "family": [id], "quote": "exact words"}]) and perhaps url.
      recall: mentions overlapped by a mark of their family; strict: of one of their claims.
      precision: right marks over marks in complete texts, plus wrong marks over a mention in partial ones.
      false%: complete texts without mentions that got any mark. Matches of level "related" are counted apart.
      --errors lists each miss, each wrong mark and each mark that partial labels leave unjudged.
      --leave-out drops, for each text, the wordings whose address is the text's own or whose words equal one
      of its quotes.
      --edits needs no corpus: it edits every bundled wording in each of many ways and tells, as a table, at which
      level it is still found.`;

/** Scores recognition against labelled texts. */
export const evaluate: Command = {
  usage,
  run: (args, { root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        errors: { type: 'boolean' },
        'leave-out': { type: 'boolean' },
        edits: { type: 'boolean' },
      },
    });
    if (values.edits) {
      const results = tryAllEdits(bundledDatabase(root));
      console.log(values.json ? JSON.stringify(results) : editsAsTable(results));
      return 0;
    }
    if (positionals.length === 0) throw new UserError('Name at least one corpus (JSON lines).');
    const texts = positionals.flatMap(readCorpus);
    const scored = scoreAll(texts, bundledDatabase(root), values['leave-out'] ?? false);
    const results = scored.map(({ result }) => result);
    const tell = values.json ? console.error : console.log;
    if (values.errors) for (const line of scored.flatMap(errorsOf)) tell(line);
    console.log(values.json ? asJson(results) : asText(results));
    return 0;
  },
};
