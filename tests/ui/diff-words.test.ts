import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, withoutSurroundings } from '../../src/ui/trace/compare/diff-words.ts';
import { setBeside } from '../../src/ui/trace/compare/set-beside.ts';
import type { Voice } from '../../src/ui/trace/compare/voice.ts';

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

describe('what stands around the words compared', () => {
  const around = (before: string, after: string): string =>
    withoutSurroundings(diffWords(before, after))
      .parts.map(({ text }) => text)
      .join('');

  test('is left out where a page goes on about other things', () => {
    expect(around('rents have doubled', 'As we said: rents have doubled, and bread too')).toBe(
      '… rents have doubled, … ',
    );
  });

  test('is kept where it came in the place of what went', () => {
    expect(around('Reports say rents doubled', 'Rents doubled, officials say')).toContain(
      'Reports',
    );
    expect(around('Reports say rents doubled', 'People say rents doubled')).toContain('People');
  });
});

describe('two voices side by side', () => {
  const voice = (text: string, lang?: string, translation?: string): Voice =>
    ({
      title: '',
      text,
      lang,
      ...(translation && { translation: { lang: 'en', text: translation } }),
    }) as Voice;

  test('are compared in the language that they share, by a translation if need be', () => {
    const russian = voice('Аренда удвоилась', 'ru', 'Rents have doubled');
    const beside = setBeside(russian, voice('Rents have tripled', 'en-GB'));
    expect(beside).toMatchObject({ kind: 'words', isTranslated: true, lang: 'en' });
  });

  test('are compared in their own words where these are of one language', () => {
    const russian = voice('Аренда удвоилась вдвое', 'ru', 'Rents have doubled');
    const other = voice('Аренда удвоилась втрое', 'ru', 'Rents have tripled');
    expect(setBeside(russian, other)).toMatchObject({ kind: 'words', isTranslated: false });
  });

  test('stand apart where they share no language, or hardly a word', () => {
    expect(setBeside(voice('Rents rose', 'en'), voice('Rents rose', 'fr')).kind).toBe('apart');
    expect(setBeside(voice('Rents rose', 'en'), voice('Bread fell', 'en')).kind).toBe('apart');
  });

  test('that are of unknown languages are compared by what they have in common', () => {
    expect(setBeside(voice('Rents rose', 'en'), voice('Rents rose fast')).kind).toBe('words');
  });
});
