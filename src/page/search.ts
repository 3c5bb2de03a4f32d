import { isText } from './flat-tree.ts';
import type { TextWalk, Words } from './text-walk.ts';

/** A stretch of text that is asked about as one: enough for two passages or so. */
export type Chunk = {
  /** Where its text stands, but for what is blank. */
  readonly words: readonly Words[];
  /** All of it, in order, after the end of the chunk before; blanks as one space each. */
  readonly texts: readonly string[];
  /** UTF-16 units of it. */
  readonly length: number;
};

/** Cuts the text of a walk into chunks, some {@link STEP} units of it at a time. Undefined at the end. */
export type Search = () => readonly Chunk[] | undefined;

/**
 * Searches the text that a walk gives. Texts are taken together by {@link CHUNK} units or more; one of megabytes goes by
 * windows that overlap by more than a name of several words is long.
 */
export function searchText(walk: TextWalk): Search {
  let open = emptyChunk();
  let long: Long | undefined;
  let isDone = false;

  const close = (): readonly Chunk[] => {
    const closed = open;
    open = { ...emptyChunk(), texts: endOf(closed.texts) };
    return closed.words.length === 0 ? [] : [closed];
  };
  const window = ({ words, text, from }: Long): readonly Chunk[] => {
    const part = text.slice(Math.max(0, from - OVERLAP), from + LONGEST);
    long = from + LONGEST >= text.length ? undefined : { words, text, from: from + LONGEST };
    return [{ words: [words], texts: [part], length: part.length }];
  };
  return () => {
    if (long !== undefined) return window(long);
    if (isDone) return undefined;
    const chunks: Chunk[] = [];
    for (let length = 0, taken = 0; length < STEP && taken < FEW; taken++) {
      const words = walk.next();
      if (words === 'more') return chunks;
      if (words === undefined) {
        isDone = true;
        return [...chunks, ...close()];
      }
      const text = textOf(words);
      length += text.length;
      if (text.length > LONGEST) {
        long = { words, text, from: 0 };
        return [...chunks, ...close()];
      }
      addTo(open, words, text);
      if (isFull(open)) chunks.push(...close());
    }
    return chunks;
  };
}

/** A text of megabytes and how far it has been searched. */
type Long = { readonly words: Words; readonly text: string; readonly from: number };

type OpenChunk = {
  readonly words: Words[];
  readonly texts: string[];
  length: number;
  /** Texts long enough for a passage of their own. */
  passages: number;
};

const emptyChunk = (): OpenChunk => ({ words: [], texts: [], length: 0, passages: 0 });

// A name may begin in one chunk and end in the next: its beginning is asked about with both.
function endOf(texts: readonly string[]): string[] {
  const end: string[] = [];
  for (let at = texts.length - 1, length = 0; at >= 0 && length < OVERLAP; at--) {
    const part = texts[at]?.slice(length - OVERLAP) ?? '';
    end.unshift(part);
    length += part.length;
  }
  return end;
}

function isFull({ words, length, passages }: OpenChunk): boolean {
  return (length >= CHUNK && (passages >= PASSAGES || length >= LONGEST)) || words.length >= MOST;
}

function addTo(chunk: OpenChunk, words: Words, text: string): void {
  if (text === '') return;
  // Between tags stands much that is no text.
  const isBlank = text.length <= LONGEST_BLANK && text.trim() === '';
  chunk.texts.push(isBlank ? ' ' : text);
  if (isBlank) return;
  chunk.words.push(words);
  chunk.length += text.length;
  if (text.length >= PASSAGE) chunk.passages += 1;
}

/** What stands there to be read. */
export function textOf(words: Words): string {
  return isText(words) ? words.data : words.alt;
}

/** UTF-16 units of a chunk, and how many of its texts are passages, at least; and texts of any length, at most. */
const CHUNK = 2_000;
const PASSAGES = 3;
const MOST = 2_000;
/** UTF-16 units of a chunk at most, or so. */
const LONGEST = 16_000;
/** UTF-16 units from which on a text may be a passage. */
const PASSAGE = 40;
/** UTF-16 units of white space that are looked at before they count as text. */
const LONGEST_BLANK = 64;
/** UTF-16 units and texts that are taken in one step: a tenth of a millisecond or so, ten times that where nothing is warm yet. */
const STEP = 4_000;
const FEW = 32;
const OVERLAP = 100;
