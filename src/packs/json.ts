/** Where JSON text breaks the rules; line and column count from 1, column in UTF-16 units. */
export type JsonFault = {
  readonly line: number;
  readonly column: number;
  readonly what: string;
};

/** What reading JSON gave. */
export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\n\r]*/y;
const WORD = /true|false|null/y;
const DEEPEST = 200;

class Fault extends Error {
  readonly at: number;
  constructor(at: number, what: string) {
    super(what);
    this.at = at;
  }
}

/** Walks JSON text by RFC 8259 and throws a {@link Fault} at the first offence or repeated key. */
const walk = (text: string): void => {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const space = () => take(SPACE);
  const seen = (): string => (at >= text.length ? 'the end' : JSON.stringify(text.charAt(at)));
  const expect = (character: string, what: string): void => {
    if (text[at] !== character) throw new Fault(at, `expected ${what}, found ${seen()}`);
    at += 1;
  };
  const list = (close: string, item: () => void): void => {
    at += 1;
    space();
    if (text[at] === close) {
      at += 1;
      return;
    }
    for (;;) {
      item();
      space();
      if (text[at] === close) break;
      expect(',', `"," or "${close}"`);
      space();
    }
    at += 1;
  };
  const member = (keys: Set<string>, depth: number): void => {
    const start = at;
    const key = take(STRING);
    if (key === null) throw new Fault(start, `expected a key in double quotes, found ${seen()}`);
    const name: string = JSON.parse(key);
    if (keys.has(name)) throw new Fault(start, `the key ${key} stands twice in one object`);
    keys.add(name);
    space();
    expect(':', '":"');
    value(depth);
  };
  const value = (depth: number): void => {
    if (depth > DEEPEST) throw new Fault(at, `nested more than ${DEEPEST} deep`);
    space();
    if (text[at] === '{') {
      const keys = new Set<string>();
      list('}', () => member(keys, depth + 1));
    } else if (text[at] === '[') list(']', () => value(depth + 1));
    else if (take(STRING) === null && take(NUMBER) === null && take(WORD) === null) {
      throw new Fault(at, `expected a value, found ${seen()}`);
    }
  };
  value(0);
  space();
  if (at < text.length) throw new Fault(at, `expected the end, found ${seen()}`);
};

const place = (text: string, { at, message }: Fault): JsonFault => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, what: message };
};

/**
 * Reads JSON as `JSON.parse` does, but says where the first fault is and refuses a key that stands twice in one
 * object, which `JSON.parse` would silently drop. Linear in the length of the text.
 */
export const readJson = (text: string): JsonResult => {
  try {
    walk(text);
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: place(text, error) };
    throw error;
  }
};
