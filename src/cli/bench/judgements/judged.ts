import type { Level } from '../../../model/match.ts';

/**
 * What reading a hit showed. `repeats`: the passage says what the claim says. `same-matter`: it speaks of the same and
 * does not repeat it. `neither`: it only shares words.
 */
export type Verdict = 'repeats' | 'same-matter' | 'neither';

/** A hit in a transcript: its file without the ending, its line, and the claim. */
export type Hit = { readonly transcript: string; readonly line: number; readonly claim: string };

/** A judged hit. */
export type Judgement = Hit & { readonly verdict: Verdict };

/** How many hits of a level were judged, how many of these are right, and how many hits nobody has read. */
export type Precision = {
  readonly level: Level;
  readonly judged: number;
  readonly right: number;
  readonly unread: number;
};

const keyOf = ({ transcript, line, claim }: Hit): string => `${transcript}\t${line}\t${claim}`;

const isVerdict = (text: string): text is Verdict =>
  text === 'repeats' || text === 'same-matter' || text === 'neither';

/**
 * Reads the lines of a table of judgements: transcript, line, claim, verdict, under one line of headings.
 *
 * @throws Error that names the line at fault; the table is ours
 */
export const readJudgements = (tsv: string): readonly Judgement[] =>
  tsv
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row, index) => {
      const [transcript = '', line = '', claim = '', verdict = ''] = row.split('\t');
      if (!isVerdict(verdict)) throw new Error(`line ${index + 2} has no verdict: ${row}`);
      return { transcript, line: Number(line), claim, verdict };
    });

/** A mark must repeat its claim; what is related must at least speak of the same matter. */
const isRight = (level: Level, verdict: Verdict): boolean =>
  verdict === 'repeats' || (level === 'related' && verdict === 'same-matter');

/** Precision by level of the hits that somebody has read; the others say nothing either way. */
export const precisionOf = (
  hits: readonly (Hit & { readonly level: Level })[],
  judgements: readonly Judgement[],
): readonly Precision[] => {
  const verdicts = new Map(judgements.map((one) => [keyOf(one), one.verdict]));
  const levels: readonly Level[] = ['same-wording', 'variant', 'related'];
  return levels.map((level) => {
    const these = hits.filter((hit) => hit.level === level);
    const read = these.flatMap((hit) => verdicts.get(keyOf(hit)) ?? []);
    return {
      level,
      judged: read.length,
      right: read.filter((verdict) => isRight(level, verdict)).length,
      unread: these.length - read.length,
    };
  });
};
