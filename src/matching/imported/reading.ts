import { type NormalText, normalise } from '../../text/normal.ts';
import { findNumbers, type NumberMention } from '../../text/numbers.ts';
import { type Tokens, tokenise } from '../../text/tokens.ts';
import type { TermReader } from './page-terms.ts';

/** A short text looked at closely: a claim's sentence, or the words of a page that may repeat it. */
export type Reading = {
  readonly text: string;
  readonly normal: NormalText;
  readonly tokens: Tokens;
  readonly numbers: readonly NumberMention[];
  /** By token: its term or a number below 0, as in `PageTerms`. */
  readonly terms: Int32Array;
};

/** Reads a short text. Linear in it. */
export const readClosely = (text: string, reader: TermReader): Reading => {
  const normal = normalise(text);
  const tokens = tokenise(normal);
  const { terms } = reader.read(tokens);
  return {
    text,
    normal,
    tokens,
    numbers: findNumbers(tokens),
    // A reader uses its array again.
    terms: terms.slice(0, tokens.count),
  };
};
