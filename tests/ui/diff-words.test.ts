import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../src/ui/trace/compare/diff-words.ts';

/** `[-gone-]` and `{+new+}` in the text. */
const told = (before: string, after: string, lang?: string): string =>
  diffWords(before, after, lang)
    .parts.map(({ kind, text }) =>
      kind === 'kept' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('words compared one by one', () => {
  test('what went and what came in its place', () => {
    expect(
      told(
        'There are reports that 100,000 North Korean volunteers are prepared to come',
        '100,000 North Korean volunteers have arrived',
      ),
    ).toBe(
      '[-There are reports that -]100,000 North Korean volunteers [-are prepared to come-]{+have arrived+}',
    );
  });

  const same = [
    { name: 'case', before: 'The Volunteers came', after: 'the volunteers came' },
    { name: 'apostrophes', before: 'Russia’s army', after: "Russia's army" },
    { name: 'what stands between words', before: 'ready – to go', after: 'ready, to “go”' },
    { name: 'ways of writing one letter', before: 'cafe\u0301', after: 'café' },
  ];
  test.each(same)('$name makes no difference', ({ before, after }) => {
    expect(diffWords(before, after)).toEqual({
      parts: [{ kind: 'kept', text: after }],
      agreement: 1,
    });
  });

  test('languages that put no space between words are compared by their words', () => {
    expect(told('北朝鮮の義勇兵が来る', '北朝鮮の兵士が来る', 'ja')).toBe(
      '北朝鮮の[-義勇兵-]{+兵士+}が来る',
    );
  });

  test('a language tag that is none does not take the comparison away', () => {
    expect(told('one two', 'one three', 'no language')).toBe('one [-two-]{+three+}');
  });

  test('texts without words agree in nothing', () => {
    expect(diffWords('', '').agreement).toBe(0);
    expect(diffWords('…', 'a').agreement).toBe(0);
  });

  const text = fc
    .array(fc.constantFrom('one', 'two', 'Three', 'vier,', '“five”', '6', '한국'), { maxLength: 9 })
    .map((words) => words.join(' '));

  /** The most words that both have in one order, by the textbook. */
  const inBoth = ([first, ...old]: readonly string[], fresh: readonly string[]): number => {
    if (first === undefined) return 0;
    const at = fresh.indexOf(first);
    const without = inBoth(old, fresh);
    return at < 0 ? without : Math.max(without, 1 + inBoth(old, fresh.slice(at + 1)));
  };

  test('property: the second text is there whole, and the first by its words', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { parts, agreement } = diffWords(before, after);
        const joined = (kinds: readonly string[]) =>
          parts
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text: part }) => part)
            .join('');
        const letters = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(joined(['kept', 'new']))).toBe(letters(after));
        expect(letters(joined(['kept', 'gone']))).toBe(letters(before));
        const [old, fresh] = [before, after].map((each) =>
          each.split(' ').filter(Boolean).map(letters),
        );
        const shorter = Math.min(old?.length ?? 0, fresh?.length ?? 0);
        expect(agreement).toBe(shorter === 0 ? 0 : inBoth(old ?? [], fresh ?? []) / shorter);
      }),
    );
  });
});
