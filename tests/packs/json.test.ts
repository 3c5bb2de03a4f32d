import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/packs/json.ts';

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const withoutRepeatedKeys = (text: string): boolean => {
  const result = readJson(text);
  return result.ok || !result.fault.what.includes('stands twice');
};

describe('reading JSON', () => {
  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'expected a key in double quotes, found "}"'],
    ['[1 2]', 1, 4, 'expected "," or "]", found "2"'],
    ['{"a": tru}', 1, 7, 'expected a value, found "t"'],
    ['{"a": "b"', 1, 10, 'expected "," or "}", found the end'],
    ['', 1, 1, 'expected a value, found the end'],
    ['{}\nx', 2, 1, 'expected the end, found "x"'],
    ['{\n"a": 1,\n"\\u0061": 2}', 3, 1, 'the key "\\u0061" stands twice in one object'],
    ['["line\nbreak"]', 1, 2, 'expected a value, found "\\""'],
  ])('%j breaks at line %i, column %i: %s', (text, line, column, what) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { line, column, what } });
  });

  it('gives what JSON.parse gives for every value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(withoutRepeatedKeys(text));
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('accepts exactly what JSON.parse accepts, when characters are lost or replaced', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '0', '\\', ' ', '-', '.'))
      .map(([text, at, by]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + by + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        fc.pre(withoutRepeatedKeys(text));
        expect(readJson(text).ok).toBe(accepts(text));
      }),
      { numRuns: 500 },
    );
  });
});
