import { describe, expect, it } from 'vitest';
import type { LabelledText } from '../../src/cli/corpus.ts';
import { leaveOut } from '../../src/cli/leave-out.ts';
import { figuresBy, figuresOf, figuresPerClaim, scoreText } from '../../src/cli/score.ts';
import type { ClaimRecord } from '../../src/model/record.ts';

const TEXT = 'The bridge closes. The tunnel opens.';
const BRIDGE = { claims: ['bridge'], family: ['bridge', 'ferry'], quote: 'The bridge closes' };
const TUNNEL = { claims: ['tunnel'], family: ['tunnel'], quote: 'The tunnel opens' };

const labelled = (
  mentions: LabelledText['mentions'],
  labels: LabelledText['labels'] = 'complete',
): LabelledText => ({ id: 'x', lang: 'en', text: TEXT, labels, mentions, file: 'c.jsonl' });

const mark = (claim: string, words: string, level: 'variant' | 'related' = 'variant') => {
  const start = TEXT.indexOf(words);
  return { claim, level, start, end: start + words.length };
};

describe('scoring a text', () => {
  it('counts a mention as found by a mark of its family, strictly by one of its claims', () => {
    const result = scoreText(labelled([BRIDGE, TUNNEL]), [mark('ferry', 'bridge')]);
    expect(figuresOf([result])).toMatchObject({ recall: 0.5, recallStrict: 0, precision: 1 });
  });

  it('counts a mark of another claim, or away from any mention, as wrong', () => {
    const marks = [mark('bridge', 'bridge'), mark('tunnel', 'bridge'), mark('bridge', 'tunnel')];
    expect(figuresOf([scoreText(labelled([BRIDGE]), marks)]).precision).toBeCloseTo(1 / 3);
  });

  it('judges no mark in a partly labelled text but one on a mention of another claim', () => {
    const marks = [mark('bridge', 'bridge'), mark('ferry', 'tunnel')];
    expect(figuresOf([scoreText(labelled([BRIDGE], 'partial'), marks)]).precision).toBeNull();
    const wrong = [mark('tunnel', 'bridge')];
    expect(figuresOf([scoreText(labelled([BRIDGE], 'partial'), wrong)]).precision).toBe(0);
  });

  it('does not count "related" as a mark', () => {
    const result = scoreText(labelled([BRIDGE]), [mark('bridge', 'bridge', 'related')]);
    expect(figuresOf([result])).toMatchObject({ recall: 0, precision: null, marks: 0, related: 1 });
  });

  it('counts pages without mentions that got a mark', () => {
    const clean = scoreText(labelled([]), []);
    const marked = scoreText(labelled([]), [mark('bridge', 'bridge')]);
    const open = scoreText(labelled([], 'partial'), [mark('bridge', 'bridge')]);
    expect(figuresOf([clean, clean, marked, open]).falsePages).toBeCloseTo(1 / 3);
  });

  it('finds a mention wherever its words stand', () => {
    const twice = { ...labelled([BRIDGE]), text: `${TEXT} ${TEXT}` };
    const second = { ...mark('bridge', 'bridge'), start: TEXT.length + 5, end: TEXT.length + 11 };
    expect(figuresOf([scoreText(twice, [second])])).toMatchObject({ recall: 1, precision: 1 });
  });

  it('sums up by language and by claim', () => {
    const english = scoreText(labelled([BRIDGE]), [mark('bridge', 'bridge')]);
    const german = scoreText({ ...labelled([TUNNEL]), lang: 'de' }, []);
    const both = [english, german];
    expect(figuresBy(both, ({ text }) => text.lang)).toMatchObject({
      de: { recall: 0, mentions: 1 },
      en: { recall: 1, mentions: 1 },
    });
    expect(figuresPerClaim(both)).toMatchObject({
      bridge: { recall: 1, precision: 1, mentions: 1, marks: 1 },
      tunnel: { recall: 0, precision: null, mentions: 1, marks: 0 },
    });
  });
});

describe('leaving out what a record learnt from a text', () => {
  const records = [
    {
      id: 'bridge',
      wordings: [
        { lang: 'en', text: 'the bridge closes!' },
        { lang: 'en', text: 'the bridge is shut', url: 'https://example.org/a' },
        { lang: 'en', text: 'bridge out of use' },
      ],
    },
  ] as unknown as readonly ClaimRecord[];
  const left = (text: Parameters<typeof leaveOut>[1]) =>
    leaveOut(records, text).flatMap(({ wordings }) => wordings.map(({ text: words }) => words));

  it('drops wordings that equal a quote, or stem from its address', () => {
    expect(left({ mentions: [BRIDGE] })).toEqual(['the bridge is shut', 'bridge out of use']);
    expect(left({ url: 'https://example.org/a', mentions: [] })).toEqual([
      'the bridge closes!',
      'bridge out of use',
    ]);
  });

  it('gives the same records where there is nothing to drop', () => {
    expect(leaveOut(records, { mentions: [TUNNEL] })).toBe(records);
  });
});
