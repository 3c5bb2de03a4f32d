import type { Concept } from '../../model/record.ts';
import { hashText } from '../../text/hash.ts';
import { TokenKind } from '../../text/tokens.ts';
import { type Analysis, pageStretch } from '../analysis.ts';

/** A stretch of a text, offsets into it, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** A text with what an edit may take hold of, in reading order. */
export type Editable = {
  readonly page: string;
  /** First part of its language tag. */
  readonly lang: string;
  /** Words of letters; single characters of a script without spaces are none. */
  readonly words: readonly Stretch[];
  /** Whether words are parted by spaces. */
  readonly hasSpaces: boolean;
  readonly numbers: readonly (Stretch & { readonly value: number })[];
  /** Concepts that are part of no longer one. */
  readonly concepts: readonly (Stretch & { readonly concept: Concept })[];
};

/** Numbers from 0 up to, not including, `bound`, the same for the same seed. */
export type Random = (bound: number) => number;

/** Numbers that follow from the words they are for (mulberry32, T. Ettinger), so that an edit is the same every time. */
export const randomFor = (seed: string): Random => {
  let state = hashText(seed);
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
};

/** One way to edit a text; undefined where the text gives no hold to it. */
export type Edit = (text: Editable, random: Random) => string | undefined;

const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.start >= outer.start && inner.end <= outer.end && inner !== outer;

/**
 * Readies a text for edits.
 *
 * @param concepts in the order in which the analysis numbers them
 */
export const editable = (
  analysis: Analysis,
  lang: string,
  concepts: readonly Concept[],
): Editable => {
  const { page, tokens } = analysis;
  const words: Stretch[] = [];
  let singles = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] === TokenKind.single) singles += 1;
    if (tokens.kinds[token] === TokenKind.word) words.push(pageStretch(analysis, token, token));
  }
  const found = analysis.concepts.flatMap(({ concept, first, last }) => {
    const one = concepts[concept];
    return one ? [{ ...pageStretch(analysis, first, last), concept: one }] : [];
  });
  return {
    page,
    lang: lang.split('-')[0] ?? lang,
    words,
    hasSpaces: singles < words.length,
    numbers: analysis.numbers.map(({ value, first, last }) => ({
      ...pageStretch(analysis, first, last),
      value,
    })),
    concepts: found.filter((one) => !found.some((other) => isInside(one, other))),
  };
};

/** The text with some stretches, in reading order and apart from each other, put otherwise. */
export const replaceAll = (
  page: string,
  changes: readonly (Stretch & { readonly by: string })[],
): string => {
  let edited = '';
  let at = 0;
  for (const { start, end, by } of changes.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    edited += page.slice(at, start) + by;
    at = end;
  }
  return edited + page.slice(at);
};

/** Whether a stretch shares a character with one of others. */
export const touchesAny = (stretch: Stretch, others: readonly Stretch[]): boolean =>
  others.some((other) => stretch.start < other.end && other.start < stretch.end);
