import { compileSnapshot } from '../../../matching/compile.ts';
import { openSnapshot } from '../../../matching/snapshot.ts';
import { openTelltales } from '../../../matching/telltales.ts';
import { isMark } from '../../../model/match.ts';
import type { Database } from '../../../model/record.ts';
import { bundledDatabase } from '../../bundled.ts';
import { scannerFor } from '../../scanner.ts';
import { requestOf } from '../engine/request.ts';
import type { LeftOut, Planting } from './article.ts';

/** Claims that are put into a page; more would be no article any more. */
const CLAIMS = 12;

/** About the bundled records' subjects, in no record's words. */
const MENTIONS: readonly string[] = [
  'The ambassador of North Korea arrived in the capital on Tuesday and left again the same evening.',
  'Russia and Ukraine exchanged letters about the grain harvest, a spokeswoman said, and nothing else was on the agenda.',
  'An exhibition of photographs from Pyongyang opens in the town hall at the end of the month.',
  'In the Donbas the first snow of the year fell earlier than usual, which surprised nobody there.',
  'Volunteers cleared the river bank; about a hundred of them had come, some with their children.',
  'The foreign ministry in Moscow did not wish to comment on the price of fish.',
];

/** A wording as it stands in a page. */
const sentenceOf = (wording: string): string => `“${wording},” he said on the programme.`;

/** Whether a sentence by itself is marked: some wordings need a neighbour that says what they are about. */
const markerOf = (database: Database): ((sentence: string) => boolean) => {
  const scanner = scannerFor(database);
  return (sentence) =>
    scanner.scan(requestOf(sentence)).some(({ matches }) => matches.some(isMark));
};

/** English wordings of the bundled records, one of each, with sentences that only share their subject. */
export const plantingOf = (root: string): Planting => {
  const database = bundledDatabase(root);
  const isMarked = markerOf(database);
  const claims = database.records.flatMap(({ wordings }) => {
    const found = wordings.find(({ lang, text }) => lang === 'en' && isMarked(sentenceOf(text)));
    return found === undefined ? [] : [found.text];
  });
  return { claims: [...new Set(claims)].slice(0, CLAIMS), mentions: MENTIONS, sentenceOf };
};

/** Tells paragraphs by words without which no claim can be found near them: invented prose holds some by chance. */
export const tellsOf = (root: string): LeftOut => {
  const opened = openSnapshot(compileSnapshot(bundledDatabase(root)));
  if (!opened.ok) throw new Error(opened.problem);
  return openTelltales(opened.snapshot.telltales).isIn;
};
