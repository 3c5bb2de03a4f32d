import { isText } from './flat-tree.ts';
import type { TextWalk, Words } from './text-walk.ts';

/** Whether a text holds a word without which, in it or around it, nothing can be found on the page. */
export type Telling = (text: string) => boolean;

/** Finds stretches of text worth reading: where telling words stand, and what stands before and after them. */
export type Search = {
  /**
   * Searches on through some {@link STEP} units of text at most, and returns what turned out to be worth reading, in
   * document order; undefined at the end.
   */
  readonly step: () => readonly Words[] | undefined;
  /** Whether the last stretch told, so that what comes after it is worth reading too. */
  readonly endsTelling: () => boolean;
};

/**
 * Searches the text that a walk gives. Texts are taken together by {@link CHUNK} units or more, enough for two passages or
 * so: a chunk that tells is worth reading, and so are the one before it and the one after, in which its context stands.
 *
 * @param follows whether what stands before all this tells
 */
export function searchText(walk: TextWalk, isTelling: Telling, follows = false): Search {
  let chunk = emptyChunk();
  let before: readonly Words[] = [];
  let isAfterTelling = follows;
  let long: Long | undefined;
  let isDone = false;

  const settle = (nodes: readonly Words[], tells: boolean): readonly Words[] => {
    if (nodes.length === 0) return [];
    const worth = tells ? [...before, ...nodes] : isAfterTelling ? nodes : [];
    before = tells || isAfterTelling ? [] : nodes;
    isAfterTelling = tells;
    return worth;
  };
  const settleChunk = (): readonly Words[] => {
    const { nodes, texts } = chunk;
    chunk = emptyChunk();
    return settle(nodes, nodes.length > 0 && tellsIn(texts, isTelling));
  };
  // A text of megabytes, by the window; windows overlap by more than a name of several words is long.
  const searchLong = ({ words, text, from }: Long) => {
    const tells = isTelling(text.slice(Math.max(0, from - OVERLAP), from + STEP));
    long = tells || from + STEP >= text.length ? undefined : { words, text, from: from + STEP };
    return long === undefined ? settle([words], tells) : [];
  };
  return {
    endsTelling: () => isAfterTelling,
    step: () => {
      if (long !== undefined) return searchLong(long);
      if (isDone) return undefined;
      while (!isFull(chunk)) {
        const words = walk.next();
        if (words === 'more') return [];
        if (words === undefined) {
          isDone = true;
          break;
        }
        const text = textOf(words);
        if (text.length > STEP) {
          long = { words, text, from: 0 };
          break;
        }
        addTo(chunk, words, text);
      }
      return settleChunk();
    },
  };
}

/** A text of megabytes and how far it has been searched. */
type Long = { readonly words: Words; readonly text: string; readonly from: number };

type Chunk = {
  readonly nodes: Words[];
  readonly texts: string[];
  length: number;
  /** Texts long enough for a passage of their own. */
  passages: number;
};

const emptyChunk = (): Chunk => ({ nodes: [], texts: [], length: 0, passages: 0 });

function isFull({ nodes, length, passages }: Chunk): boolean {
  return (length >= CHUNK && (passages >= PASSAGES || length >= STEP)) || nodes.length >= MOST;
}

function addTo(chunk: Chunk, words: Words, text: string): void {
  if (text === '') return;
  // Between tags stands much that is no text.
  const isBlank = text.length <= LONGEST_BLANK && text.trim() === '';
  chunk.texts.push(isBlank ? ' ' : text);
  if (isBlank) return;
  chunk.nodes.push(words);
  chunk.length += text.length;
  if (text.length >= PASSAGE) chunk.passages += 1;
}

/**
 * Whether any of the texts that stand one after another tells, taken each by itself or as parts of words that tags cut
 * in two: what stands apart in the source may be one on the screen, and the other way about.
 */
export function tellsIn(texts: readonly string[], isTelling: Telling): boolean {
  if (isTelling(texts.join(' '))) return true;
  const isCut = texts.some(
    (text, at) => at > 0 && mayBeInWord(text, 0) && mayBeInWord(texts[at - 1] ?? '', -1),
  );
  return isCut && isTelling(texts.join(''));
}

/** What stands there to be read. */
export function textOf(words: Words): string {
  return isText(words) ? words.data : words.alt;
}

// Letters and digits of ASCII, and whatever is not ASCII.
function mayBeInWord(text: string, at: 0 | -1): boolean {
  const unit = text.charCodeAt(at === 0 ? 0 : text.length - 1);
  return (
    unit >= 0x80 ||
    (unit >= 0x30 && unit <= 0x39) ||
    ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  );
}

/** UTF-16 units of a chunk, and how many of its texts are passages, at least; and texts of any length, at most. */
const CHUNK = 2_000;
const PASSAGES = 3;
const MOST = 2_000;
/** UTF-16 units from which on a text may be a passage. */
const PASSAGE = 40;
/** UTF-16 units of white space that are looked at before they count as text. */
const LONGEST_BLANK = 64;
/** UTF-16 units that are searched in one step: some tenths of a millisecond. */
const STEP = 16_000;
const OVERLAP = 100;
