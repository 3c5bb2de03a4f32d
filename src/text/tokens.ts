import type { NormalOffset } from '../model/brand.ts';
import { CharClass, charClass } from './char-class.ts';

/** What a token is made of. Punctuation makes no token. */
export const TokenKind = { word: 0, digits: 1, single: 2 } as const;

/** The tokens of a normal text, as columns; `starts` and `ends` (exclusive) are normal offsets. */
export type Tokens = {
  readonly count: number;
  readonly text: string;
  readonly starts: readonly NormalOffset[];
  readonly ends: readonly NormalOffset[];
  /** Each one of {@link TokenKind}. */
  readonly kinds: readonly number[];
  /** True where a sentence or a line ends between the token before and this one. */
  readonly breaks: readonly boolean[];
};

const OPENING_OR_SPACE = /[\s"')\]}]/u;

/** Whether a stop at `at` ends a sentence: space or a quotation mark follows, and no initial stands before it. */
const endsSentence = (text: string, at: number): boolean => {
  const next = text[at + 1];
  if (next !== undefined && !OPENING_OR_SPACE.test(next)) return false;
  if (text[at] !== '.') return true;
  const initial = charClass(text.charCodeAt(at - 1)) === CharClass.letter;
  return !(initial && (at < 2 || charClass(text.charCodeAt(at - 2)) !== CharClass.letter));
};

/** What Romance languages write onto the next word: "l'Ukraine", "dell'Ucraina". The next word is one of its own. */
const ELIDED = new Set(
  'l d c j m n s t qu jusqu lorsqu puisqu un dell nell all sull dall coll quest quell'.split(' '),
);

/** End of the run of one class that starts at `start`; an apostrophe between letters belongs to its word, but for elision. */
const runEnd = (text: string, start: number, runClass: number): number => {
  let at = start + 1;
  while (at < text.length) {
    const here = charClass(text.charCodeAt(at));
    const joins =
      here === CharClass.apostrophe &&
      runClass === CharClass.letter &&
      !ELIDED.has(text.slice(start, at)) &&
      charClass(text.charCodeAt(at + 1)) === CharClass.letter;
    if (here !== runClass && !joins) break;
    at += 1;
  }
  return at;
};

/**
 * Cuts normal text into tokens: runs of letters, runs of digits, and single characters of scripts that have
 * no spaces. Linear in the length of `text`.
 */
export const tokenise = (text: string): Tokens => {
  const starts: NormalOffset[] = [];
  const ends: NormalOffset[] = [];
  const kinds: number[] = [];
  const breaks: boolean[] = [];
  let broken = false;
  const push = (start: number, end: number, kind: number) => {
    starts.push(start as NormalOffset);
    ends.push(end as NormalOffset);
    kinds.push(kind);
    breaks.push(broken);
    broken = false;
  };
  let at = 0;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const here = charClass(codePoint);
    let end = at + width;
    if (here === CharClass.letter || here === CharClass.digit) {
      if (width === 1) end = runEnd(text, at, here);
      push(at, end, here === CharClass.digit ? TokenKind.digits : TokenKind.word);
    } else if (here === CharClass.single) push(at, end, TokenKind.single);
    else if (here === CharClass.line || here === CharClass.fullStop) broken = true;
    else if (here === CharClass.stop && endsSentence(text, at)) broken = true;
    at = end;
  }
  return { count: starts.length, text, starts, ends, kinds, breaks };
};

/** The words of a token as a dictionary has them: apostrophes out. */
export const tokenText = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.starts[index], tokens.ends[index]).replaceAll("'", '');
