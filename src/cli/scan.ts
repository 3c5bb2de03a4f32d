import { parseArgs } from 'node:util';
import type { ImportedScanner } from '../matching/imported/scanner.ts';
import { withImported } from '../matching/imported/with-imported.ts';
import { isMark, type Match } from '../model/match.ts';
import type { Database } from '../model/record.ts';
import { officialStatusInWords } from '../words/status.ts';
import {
  differencesInWords,
  levelInWords,
  pageStanceInWords,
  reasonsInWords,
} from '../words/words.ts';
import { bundledDatabase } from './bundled.ts';
import { type Command, UserError } from './command.ts';
import { documentOfText } from './document.ts';
import { type Found, findIn } from './find.ts';
import { readText } from './input.ts';
import { importedIn, readPack, withPacks } from './pack-file.ts';
import { documentOfHtml, isHtml } from './read-html.ts';
import { importedScannerFor, scannerFor } from './scanner.ts';

/** Characters of the passage shown on either side of a match. */
const SHOWN_AROUND = 100;

/** Why a match was made and what is peculiar to it, a sentence each. */
const why = (match: Match): readonly string[] => [
  ...match.reasons.map((reason) => reasonsInWords([reason])),
  ...differencesInWords(match),
  ...match.blends.map((claim) => `mixes in words of ${claim}`),
];

const asJson = (file: string, found: readonly Found[]): string =>
  JSON.stringify({
    file,
    matches: found.map(({ match, start, end, text }) => ({
      claim: match.claim,
      level: match.level,
      stance: match.stance,
      start,
      end,
      text,
      score: match.score,
      // Offsets of the text, as `start` and `end` are; the match has them by passage.
      agreeing: match.agreeing?.map(([from, to]) => [
        from - match.start + start,
        to - match.start + start,
      ]) ?? [[start, end]],
      differences: match.differences,
      why: why(match),
    })),
  });

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The passage around a match, with its words between guillemets: "… ›100,000 volunteers‹ …". */
const excerpt = ({ passage, at, text }: Found): string => {
  const from = Math.max(0, at - SHOWN_AROUND);
  const end = at + text.length;
  const to = Math.min(passage.length, end + SHOWN_AROUND);
  const before = `${from > 0 ? '…' : ''}${passage.slice(from, at)}`;
  const after = `${passage.slice(end, to)}${to < passage.length ? '…' : ''}`;
  return oneLine(`${before}›${text}‹${after}`);
};

/** What claims are known from: records, and claims that are only sentences. */
type Known = { readonly database: Database; readonly imported: ImportedScanner };

const asText = (file: string, found: Found, { database, imported }: Known): string => {
  const { match, line } = found;
  const record = database.records.find(({ id }) => id === match.claim);
  const statement = record?.statement ?? imported.claim(match.claim)?.sentence ?? '';
  const partyName = (id: string) => database.parties.find((party) => party.id === id)?.name ?? id;
  return [
    `${file}:${line}: ${excerpt(found)}`,
    `  ${levelInWords(match.level)} of ${match.claim}: ${statement}`,
    ...(isMark(match) ? [`  stance: ${pageStanceInWords(match.stance)}`] : []),
    `  official status: ${officialStatusInWords(record?.responses ?? [], partyName)}`,
    ...why(match).map((reason) => `  why: ${oneLine(reason)}`),
  ].join('\n');
};

/** Finds the claims in files and prints each match, or with `--json` one object per file and line. */
export const scan: Command = {
  usage: `npm run -s scan -- [--json] [--pack FILE]... FILE...
      A file is HTML or text; - reads the standard input. Tells each match with its line, passage, level, claim,
      stance, official status and why it matched; --json tells one object a file and line, with start and end in UTF-16
      units of the text (of an HTML file: of its passages, one a line). A pack is scanned for besides the bundled
      records: a Whence pack, or JSON lines with id and title, vclaim or text.`,
  run: (args, { root }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, pack: { type: 'string', multiple: true } },
    });
    if (positionals.length === 0)
      throw new UserError('Name at least one file to scan, or - for input.');
    const texts = positionals.map((file) => ({ file, text: readText(file) }));
    const bundled = bundledDatabase(root);
    const checks = () => ({ besides: bundled, scannerFor });
    const packs = (values.pack ?? []).map((path) => readPack(path, checks));
    const database = withPacks(bundled, packs);
    const imported = importedScannerFor(importedIn(database, packs), database.concepts);
    const scanner = withImported(scannerFor(database), [imported]);
    const known = { database, imported };
    for (const { file, text } of texts) {
      const document = isHtml(file, text) ? documentOfHtml(text) : documentOfText(text);
      const found = findIn(document, scanner);
      if (values.json) console.log(asJson(file, found));
      else if (found.length === 0) console.log(`${file}: no claim of the database found.\n`);
      else console.log(`${found.map((one) => asText(file, one, known)).join('\n\n')}\n`);
    }
    if (!values.json) console.log('Unmarked text has not been checked.');
    return 0;
  },
};
