import { textsBeside } from './neighbours.ts';
import type { Words } from './text-walk.ts';

/**
 * Text being searched, chunk by chunk in document order: a whole page, or a part of one that changed. A chunk that tells is
 * worth reading, and so are the one before it and the one after, in which its context stands.
 */
export type Stretch = {
  /** Takes the next chunk; returns what turns out to be worth reading. */
  readonly settle: (words: readonly Words[], tells: boolean) => readonly Words[];
  /** What is worth reading after its end. */
  readonly end: () => readonly Words[];
};

/** Texts that told when they were searched. */
export type Told = {
  readonly isEmpty: () => boolean;
  readonly has: (words: Words) => boolean;
  readonly add: (words: readonly Words[]) => void;
};

/** Remembers nothing yet. */
export function createTold(): Told {
  const known = new WeakSet<Words>();
  let isEmpty = true;
  return {
    isEmpty: () => isEmpty,
    has: (words) => known.has(words),
    add: (words) => {
      for (const each of words) known.add(each);
      isEmpty &&= words.length === 0;
    },
  };
}

/** The part of a page that a stretch is. What stands around it is its context. */
export type Part = {
  readonly region: Node;
  /** Whether it came or moved there since it was last searched; otherwise it is known not to follow what tells. */
  readonly isNew: boolean;
};

/** Begins a stretch: a part of a page, or all of it where none is given. */
export function beginStretch(told: Told, part?: Part): Stretch {
  let before: readonly Words[] = [];
  let isAfterTelling = false;
  let isBegun = false;
  const begin = (region: Node): void => {
    before = textsBeside(region, -1, BESIDE).toReversed();
    isAfterTelling = before.some((words) => told.has(words));
  };
  return {
    settle: (words, tells) => {
      // Where nothing has told, nothing before it can.
      const mayFollow = part?.isNew === true && !told.isEmpty();
      if (part !== undefined && !isBegun && (tells || mayFollow)) begin(part.region);
      isBegun = true;
      if (tells) told.add(words);
      const worth = tells ? [...before, ...words] : isAfterTelling ? words : [];
      before = tells || isAfterTelling ? [] : words;
      isAfterTelling = tells;
      return worth;
    },
    end: () => (part !== undefined && isAfterTelling ? textsBeside(part.region, 1, BESIDE) : []),
  };
}

// UTF-16 units before and after a part of a page in which its context may stand.
const BESIDE = 1_500;
