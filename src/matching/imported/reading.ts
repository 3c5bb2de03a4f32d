import { createNormalBuffer, type NormalText } from '../../text/normal.ts';
import { findNumbers, type NumberMention } from '../../text/numbers.ts';
import { createTokenBuffer, type Tokens } from '../../text/tokens.ts';
import type { ImportedIndex } from './open.ts';
import { createTermReader } from './page-terms.ts';

/** A short text looked at closely: a claim's sentence, or the words of a page that may repeat it. */
export type Reading = {
  readonly text: string;
  readonly normal: NormalText;
  readonly tokens: Tokens;
  /** Found when first asked for: few texts get so far. */
  readonly numbers: readonly NumberMention[];
  /** By token: its term or a number below 0, as in `PageTerms`; as many as there are tokens. */
  readonly terms: Int32Array;
};

/** Reads one short text after another; each reading is gone when the next is made. Linear in the text. */
export type CloseReader = (text: string) => Reading;

/** Makes a reader with memory of its own. */
export const createCloseReader = (index: ImportedIndex): CloseReader => {
  const reader = createTermReader(index);
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  return (text) => {
    normal.fill(text);
    tokens.fill(normal);
    const { terms } = reader.read(tokens);
    let numbers: readonly NumberMention[] | undefined;
    return {
      text,
      normal,
      tokens,
      get numbers() {
        numbers ??= findNumbers(tokens);
        return numbers;
      },
      terms: terms.subarray(0, tokens.count),
    };
  };
};
