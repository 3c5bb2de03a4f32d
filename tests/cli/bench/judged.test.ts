import { describe, expect, it } from 'vitest';
import { precisionOf, readJudgements } from '../../../src/cli/bench/judgements/judged.ts';

const TABLE = [
  'transcript\tline\tclaim\tverdict',
  'a\t1\tbridge\trepeats',
  'a\t2\tbridge\tsame-matter',
  'a\t3\tferry\tneither',
].join('\n');

describe('precision from judgements', () => {
  it('counts what repeats for marks, and the same matter too for what is related', () => {
    const hits = [1, 2, 3, 4].flatMap((line) =>
      (['variant', 'related'] as const).map((level) => ({
        transcript: 'a',
        line,
        claim: line === 3 ? 'ferry' : 'bridge',
        level,
      })),
    );
    expect(precisionOf(hits, readJudgements(TABLE))).toEqual([
      { level: 'same-wording', judged: 0, right: 0, unread: 0 },
      { level: 'variant', judged: 3, right: 1, unread: 1 },
      { level: 'related', judged: 3, right: 2, unread: 1 },
    ]);
  });

  it('names a line without a verdict', () => {
    expect(() => readJudgements(`${TABLE}\na\t4\tferry\tperhaps`)).toThrow('line 5');
  });
});
