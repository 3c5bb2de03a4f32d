import type { PageOffset } from '../model/brand.ts';
import { comparePosition } from './flat-tree.ts';

/** A stretch of passage text that one text node holds, character by character. */
export type Segment = {
  readonly start: PageOffset;
  readonly length: number;
  readonly node: Text;
  /** Where the stretch begins in the node's data, in UTF-16 units. */
  readonly offset: number;
};

/**
 * A run of text that belongs together, and the way back to its nodes. Segments are in order and do not overlap.
 * A space may stand for another white-space character of the node; a line feed made by `<br>` has no segment.
 */
export type Run = {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** The picture in whose place the text is shown; then there are no segments. */
  readonly picture?: Element;
};

/** Orders two runs of one document by where they begin; 0 where both are one, or neither stands anywhere. O(depth). */
export function compareRuns(a: Run, b: Run): number {
  if (a === b) return 0;
  const [first, second] = [a.segments[0], b.segments[0]];
  const [node, other] = [first?.node ?? a.picture, second?.node ?? b.picture];
  if (node === undefined || other === undefined) return 0;
  // Parts of one long text begin in the same node.
  return comparePosition(node, other) || (first?.offset ?? 0) - (second?.offset ?? 0);
}

/** Makes the brand: `units` counts UTF-16 units from a passage's beginning. */
export function pageOffset(units: number): PageOffset {
  return units as PageOffset;
}

/** Builds runs from text nodes in the order they are read. */
export type RunBuilder = {
  /**
   * Appends a piece of a node's text that begins at `from` in its data; white space collapses, or with `keepsLines` line
   * feeds stay.
   */
  readonly text: (node: Text, keepsLines: boolean, piece: string, from: number) => void;
  /** A forced line break; two in a row end the run. */
  readonly lineBreak: () => void;
  /** Ends the run and hands it out, if it holds a letter or a digit. */
  readonly cut: () => void;
};

/**
 * Collapses white space as rendering does (CSS Text 3, section 4.1.1: runs of spaces, tabs and line feeds become
 * one space, none at the start or end of a line); no-break spaces and invisible characters stay.
 * O(text). `emit` gets every finished run, long ones in parts, as soon as each is complete.
 */
export function runBuilder(emit: (run: Run) => void): RunBuilder {
  let text = '';
  let segments: Segment[] = [];
  let space: { readonly node: Text; readonly offset: number } | undefined;

  const push = (node: Text, offset: number, words: string): void => {
    const last = segments.at(-1);
    const start = text.length;
    text += words;
    if (last?.node === node && last.start + last.length === start && endOf(last) === offset) {
      segments[segments.length - 1] = { ...last, length: last.length + words.length };
    } else {
      segments.push({ start: pageOffset(start), length: words.length, node, offset });
    }
  };
  const give = (run: Run): void => {
    if (/[\p{L}\p{N}]/u.test(run.text)) emit(run);
  };
  const cut = (): void => {
    const run = { text: text.trimEnd(), segments };
    [text, segments, space] = ['', [], undefined];
    for (const part of splitRun(run)) give(part);
  };
  // So that a text of megabytes is never held whole, nor cut in one go. Parts come out as they would in the end.
  const giveLeading = (): void => {
    while (text.length > 2 * LONGEST) {
      const { to, next } = leadingPart(text, 0, LONGEST);
      give(trimmed(sliceRun({ text, segments }, 0, to)));
      const rest = sliceRun({ text, segments }, next, text.length);
      [text, segments] = [rest.text, [...rest.segments]];
    }
  };
  const breakLine = (at?: { readonly node: Text; readonly offset: number }): void => {
    space = undefined;
    if (text === '') return;
    if (text.endsWith('\n')) cut();
    else if (at === undefined) text += '\n';
    else push(at.node, at.offset, '\n');
  };
  const wordsAt = (node: Text, offset: number, words: string): void => {
    if (space !== undefined) push(space.node, space.offset, ' ');
    space = undefined;
    push(node, offset, words);
  };
  return {
    text: (node, keepsLines, piece, from) => {
      for (const { 0: stretch, index } of piece.matchAll(STRETCHES)) {
        const offset = from + index;
        if (!isSpace(stretch)) wordsAt(node, offset, stretch);
        else if (keepsLines && stretch.includes('\n')) {
          for (const feed of stretch.matchAll(/\n/g)) {
            breakLine({ node, offset: offset + feed.index });
          }
        } else if (text !== '' && !text.endsWith('\n')) space ??= { node, offset };
      }
      giveLeading();
    },
    lineBreak: () => breakLine(),
    cut,
  };
}

/**
 * Parts of a run that are at most `longest` UTF-16 units long, cut at the ends of sentences where there are
 * any, else at spaces. O(text).
 */
export function splitRun(run: Run, longest = LONGEST): readonly Run[] {
  const parts: Run[] = [];
  let from = 0;
  while (run.text.length - from > longest) {
    const { to, next } = leadingPart(run.text, from, longest);
    parts.push(trimmed(sliceRun(run, from, to)));
    from = next;
  }
  return [...parts, trimmed(from === 0 ? run : sliceRun(run, from, run.text.length))];
}

/** Runs as one, each on a line of its own. O(text). */
export function joinRuns(runs: readonly Run[]): Run {
  let text = '';
  const segments: Segment[] = [];
  for (const run of runs) {
    if (text !== '') text += '\n';
    const moved = text.length;
    for (const each of run.segments) {
      segments.push({ ...each, start: pageOffset(each.start + moved) });
    }
    text += run.text;
  }
  return { text, segments };
}

// Where the part that begins at `from` ends, and where the next begins.
function leadingPart(text: string, from: number, longest: number): { to: number; next: number } {
  const to = from + cutPoint(text.slice(from, from + longest));
  return { to, next: to + (text.slice(to, to + longest).match(/^\s+/)?.[0].length ?? 0) };
}

// Alignment and cues look at a sentence or two; far more in one passage only makes messages lumpy.
const LONGEST = 4_000;
// Words with one space between each, of which nothing collapses, are taken together: most texts are one such stretch.
const STRETCHES = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*|[ \t\n\r\f]+/g;
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*\s|[。！？]/g;

function isSpace(stretch: string): boolean {
  return /^[ \t\n\r\f]/.test(stretch);
}

function endOf(segment: Segment): number {
  return segment.offset + segment.length;
}

function cutPoint(text: string): number {
  const end = [...text.matchAll(SENTENCE_END)].at(-1);
  if (end !== undefined) return end.index + end[0].length;
  const space = text.lastIndexOf(' ');
  if (space > 0) return space + 1;
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}

function sliceRun(run: Run, from: number, to: number): Run {
  const text = run.text.slice(from, to);
  const segments = run.segments.flatMap((segment) => {
    const start = Math.max(segment.start, from);
    const end = Math.min(segment.start + segment.length, to);
    if (start >= end) return [];
    return {
      start: pageOffset(start - from),
      length: end - start,
      node: segment.node,
      offset: segment.offset + start - segment.start,
    };
  });
  return { text, segments };
}

function trimmed(run: Run): Run {
  const text = run.text.trimEnd();
  const segments = run.segments
    .filter(({ start }) => start < text.length)
    .map((segment) => ({
      ...segment,
      length: Math.min(segment.length, text.length - segment.start),
    }));
  return { text, segments };
}
