import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImportedScanner } from '../../../matching/imported/scanner.ts';
import type { Level } from '../../../model/match.ts';
import { type Hit, type Precision, precisionOf, readJudgements } from './judged.ts';

/** A transcript: lines of number, speaker, words and label. */
const readTranscript = (path: string): readonly { line: number; words: string }[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [line, , words] = row.split('\t');
      return line === undefined || words === undefined ? [] : [{ line: Number(line), words }];
    });

/** Scans every transcript (`*.tsv`) of a folder as one page each. */
export const hitsInTranscripts = (
  folder: string,
  scanner: ImportedScanner,
): readonly (Hit & { readonly level: Level; readonly score: number })[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .flatMap((name) => {
      const lines = readTranscript(join(folder, name));
      const starts: number[] = [];
      let page = '';
      for (const { words } of lines) {
        starts.push(page.length);
        page += `${words}\n`;
      }
      const request = { title: '', before: [], passages: [{ id: 0, text: page }] };
      return scanner.scan(request).flatMap(({ matches }) =>
        matches.map(({ claim, level, score, start }) => {
          const at = starts.findLastIndex((begin) => begin <= start);
          return {
            transcript: basename(name, '.tsv'),
            line: lines[at]?.line ?? 0,
            claim,
            level,
            score,
          };
        }),
      );
    });

/** Precision over the judged hits in the debate transcripts of a folder. */
export const precisionInDebates = (
  folder: string,
  scanner: ImportedScanner,
): readonly Precision[] => {
  const table = readFileSync(new URL('debates.tsv', import.meta.url), 'utf8');
  return precisionOf(hitsInTranscripts(folder, scanner), readJudgements(table));
};
