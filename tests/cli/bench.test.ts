import { describe, expect, it } from 'vitest';
import { type Figure, goalInWords, inWords, verdictOf } from '../../src/cli/bench/figure.ts';
import { addNoise, dress, dropWords, twoWords } from '../../src/cli/bench/material/copies.ts';
import { hostileTexts } from '../../src/cli/bench/material/hostile.ts';
import { createMaterial, sentencesOf } from '../../src/cli/bench/material/material.ts';
import { createProse } from '../../src/cli/bench/material/prose.ts';
import { createRandom } from '../../src/cli/bench/material/random.ts';
import { compete } from '../../src/cli/bench/rounds.ts';
import { runInSlices } from '../../src/cli/bench/slices.ts';
import { median, pairedRatio, quantile, quietRatio } from '../../src/cli/bench/statistics.ts';
import { layOutTable, summaryOf } from '../../src/cli/bench/table.ts';
import { createFloor, passOfPattern } from '../../src/cli/bench/yardstick.ts';

const figure = (more: Partial<Figure>): Figure => ({
  name: 'scan.bundled',
  what: 'scan',
  unit: 'R',
  value: 1,
  ...more,
});

describe('statistics', () => {
  it('take the middle, between two where there is no single one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  });

  it('have none of nothing', () => {
    expect(median([])).toBeNaN();
  });

  it('leave a ratio as it is when the machine is slow for whole rounds', () => {
    const yardstick = [4, 4, 40, 4, 8];
    const candidate = yardstick.map((time) => time / 2);
    expect(pairedRatio(candidate, yardstick)).toEqual({ low: 0.5, median: 0.5, high: 0.5 });
  });

  it('are taken from the quickest rounds, which nothing interrupted', () => {
    const yardstick = Array.from({ length: 20 }, () => 4);
    const candidate = yardstick.map((time, round) => (round < 4 ? time / 2 : time * 3));
    const { value, spread } = quietRatio(candidate, yardstick);
    expect(value).toBe(0.5);
    expect(spread.median).toBe(3);
  });

  it('do not see a single interruption', () => {
    expect(pairedRatio([2, 2, 90, 2, 2], [4, 4, 4, 4, 4]).median).toBe(0.5);
  });
});

describe('verdicts', () => {
  it.each([
    ['reached exactly', figure({ value: 0.6, goal: { most: 0.6 } }), 'met'],
    ['too much', figure({ value: 0.61, goal: { most: 0.6 } }), 'not met'],
    ['too little', figure({ unit: 'times', value: 29, goal: { least: 30 } }), 'not met'],
    ['not measured', figure({ value: null, goal: { most: 1 } }), 'not measured'],
    ['no goal', figure({}), 'no goal'],
    [
      'a slow machine',
      figure({ unit: 'ms', value: 3, goal: { most: 2 }, beside: { value: 0.4, unit: 'R' } }),
      'met at the pace of R',
    ],
    [
      'a slow browser, whose own pace counts',
      figure({
        unit: 's',
        value: 6,
        goal: { most: 5 },
        beside: { value: 700, unit: 'R' },
        pace: 7,
      }),
      'met at the pace of R',
    ],
    [
      'slow on any machine',
      figure({ unit: 'ms', value: 3, goal: { most: 2 }, beside: { value: 0.6, unit: 'R' } }),
      'not met',
    ],
  ])('%s', (_, measured, verdict) => {
    expect(verdictOf(measured)).toBe(verdict);
  });
});

describe('the table', () => {
  it('says figures with about three digits and their unit', () => {
    expect(inWords(0.5512, 'R')).toBe('0.55 R');
    expect(inWords(12345.6, 'times')).toBe('12,346 ×');
    expect(inWords(0.00301, 'ms')).toBe('0.0030 ms');
    expect(inWords(0.925, 'share')).toBe('92.5 %');
    expect(goalInWords(figure({ goal: { least: 30 }, unit: 'times' }))).toBe('>= 30.0 ×');
  });

  it('lines up its columns and shows what could not be measured', () => {
    const rows = layOutTable([
      figure({ goal: { most: 0.6 }, spread: { low: 0.9, median: 1, high: 1.1 } }),
      figure({ what: 'a longer name', value: null, note: 'did not end within 9 s' }),
    ]).split('\n');
    const places = rows.slice(1).map((row) => [...row.matchAll(/\|/g)].map(({ index }) => index));
    expect(places[1]?.slice(0, -1)).toEqual(places[0]?.slice(0, -1));
    expect(rows[2]).toMatch(/\| scan +\| 1\.00 R +\| 0\.90 R to 1\.10 R +\|.*<= 0\.60 R.*not met/);
    expect(rows[3]).toMatch(/a longer name \| – .*did not end within 9 s/);
  });

  it('counts how many goals are met', () => {
    expect(
      summaryOf([
        figure({ goal: { most: 2 } }),
        figure({ goal: { most: 0.5 } }),
        figure({ value: null, goal: { most: 1 } }),
        figure({}),
      ]),
    ).toBe('3 goals: 1 met, 1 not met, 1 not measured.');
  });
});

describe('generated material', () => {
  const prose = createProse();

  it('is the same every time', () => {
    const again = createProse();
    expect(again.claims(50)).toEqual(prose.claims(50));
    expect(again.page(5000, 1)).toBe(prose.page(5000, 1));
  });

  it('begins with the same claims however many there are', () => {
    expect(prose.claims(300).slice(0, 20)).toEqual(createProse().claims(20));
  });

  it('has claims of fifteen tokens on average and pages of the length asked for', () => {
    const lengths = prose
      .claims(2000)
      .map(({ text }) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(14);
    expect(mean).toBeLessThan(16.5);
    const page = prose.page(100_000, 1);
    expect(page.length).toBeGreaterThanOrEqual(100_000);
    expect(page.length).toBeLessThan(102_000);
  });

  it('follows the law of Zipf: few words make up half of a text, and most stand in it rarely', () => {
    const words =
      prose
        .page(100_000, 3)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].toSorted((a, b) => b - a);
    const top = sorted.slice(0, 200).reduce((sum, count) => sum + count, 0);
    expect(top / words.length).toBeGreaterThan(0.5);
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.3);
  });

  it('puts every planted sentence into the page, on a line of its own no more than before', () => {
    const material = createMaterial({ claims: [], pages: [] });
    const claims = material.claims(500);
    const { text, planted } = material.plantedPage(claims, 5);
    expect(planted).toHaveLength(15);
    for (const { sentence } of planted) expect(text).toContain(sentence);
    expect(text.split('\n')).toHaveLength(material.page(100_000).split('\n').length);
    for (const { claim, kind, sentence } of planted) {
      if (kind === 'plain') expect(sentence).toBe(claims[claim]?.text);
    }
  });

  it('makes every hostile text about as long as it is asked to be', () => {
    const own = { words: ['volunteers'], forms: ['North Korea'], longestWording: 'a b c d' };
    for (const { name, text } of hostileTexts) {
      expect(text(10_000, own).length, name).toBeGreaterThanOrEqual(9_990);
      expect(text(10_000, own).length, name).toBeLessThan(13_000);
    }
  });
});

describe('copies', () => {
  const text = "The minister's plan will cost taxpayers about 400 million dollars every year.";
  const letters = (copy: string): string =>
    copy
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');

  it('in another dress have the same letters and digits', () => {
    const random = createRandom(1);
    const copies = Array.from({ length: 40 }, () => dress(random, text));
    expect(new Set(copies.map(letters))).toEqual(new Set([letters(text)]));
    expect(new Set(copies).size).toBeGreaterThan(4);
  });

  it('with noise lose, change and gain about as many words as they say', () => {
    const random = createRandom(2);
    const long = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ');
    const words = addNoise(random, long, () => 'other').split(' ');
    const kept = words.filter((word) => word !== 'other').length;
    expect(kept / 20_000).toBeCloseTo(0.88 * 0.92, 1);
    expect((words.length - kept) / 20_000).toBeCloseTo(0.05 + 0.88 * 0.08, 1);
  });

  it('shortened to queries keep words of the claim', () => {
    const query = dropWords(createRandom(3), text, 0.15);
    expect(query.split(' ').every((word) => text.split(' ').includes(word))).toBe(true);
    expect(twoWords(text)).toBe('taxpayers minister');
    expect(dropWords(createRandom(3), 'alone', 1)).toBe('alone');
  });
});

describe('sentences of a page', () => {
  it('end at stops and lines, and lose nothing', () => {
    const page = 'A headline\nHe said “no.” It rained. Did it?\n\nYes.';
    expect(sentencesOf(page)).toEqual([
      'A headline',
      'He said “no.”',
      'It rained.',
      'Did it?',
      'Yes.',
    ]);
  });
});

describe('the yardstick', () => {
  it('and the floor count the same words', () => {
    const page = 'Ünder 3 кВт – “so much” \u{1f600} for a1.';
    const pattern = passOfPattern(page.toLowerCase());
    // Seven words; the last ends one before the end.
    expect(pattern).toBe(7 + page.length - 1);
    expect(createFloor(page.length)('one two')).not.toBe(createFloor(page.length)('one twp'));
  });
});

describe('rounds', () => {
  it('give every contestant as many times, and each its turn', () => {
    const order: string[] = [];
    const times = compete(
      { a: () => order.push('a'), b: () => order.push('b') },
      { rounds: 4, warmUp: 0, mostMs: 60_000 },
    );
    expect(times.a).toHaveLength(4);
    expect(times.b).toHaveLength(4);
    expect(order.join('')).toBe('abbaabba');
  });

  it('measure once at least when there is no time', () => {
    const times = compete({ a: () => 1 }, { rounds: 100, warmUp: 0, mostMs: -1 });
    expect(times.a).toHaveLength(1);
  });
});

describe('slices', () => {
  it('run all steps, give the result, and pause between', async () => {
    let pauses = 0;
    function* steps(): Generator<void, string, void> {
      for (let step = 0; step < 4; step++) {
        const began = performance.now();
        while (performance.now() - began < 5);
        yield;
      }
      return 'done';
    }
    const { result, slices } = await runInSlices(steps(), async () => {
      pauses += 1;
    });
    expect(result).toBe('done');
    expect(pauses).toBe(slices.count - 1);
    expect(slices.count).toBeGreaterThan(1);
    expect(slices.totalMs).toBeGreaterThanOrEqual(slices.longestMs);
  });
});
