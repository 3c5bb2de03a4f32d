import { isText } from './flat-tree.ts';
import { textsAtStart, textsBeside } from './neighbours.ts';
import type { Words } from './pieces.ts';
import type { Chunk } from './search.ts';

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

/** A part of a page that is searched, or all of it. What stands around it is its context. */
export type Part = {
  readonly region: Node;
  /** Whether it came or moved there since it was last searched; otherwise it is known not to follow what tells. */
  readonly isNew: boolean;
};

/** The places in a chunk between which it tells, in UTF-16 units. */
export type TellingPlaces = { readonly first: number; readonly last: number };

/**
 * What is worth reading for what tells in a chunk: the texts in which it does, and those around, in which context stands.
 * O(nodes of the piece and of what stands around).
 */
export function worthAround(
  { piece, from }: Chunk,
  places: TellingPlaces,
  told: Told,
): readonly Words[] {
  const words = piece.words();
  const first = indexAt(words, from + places.first);
  const telling = words.slice(first, indexAt(words, from + places.last) + 1);
  const [begin, end] = [telling[0], telling.at(-1)];
  if (begin === undefined || end === undefined) return [];
  told.add(telling);
  return [...textsBeside(begin, -1).toReversed(), ...telling, ...textsBeside(end, 1)];
}

/** What is worth reading of a new part because of the text before it, which told when it was searched. */
export function worthAtStart({ region, isNew }: Part, told: Told): readonly Words[] {
  if (!isNew || told.isEmpty() || !region.isConnected) return [];
  const before = textsBeside(region, -1, FEW);
  return before.some((text) => told.has(text)) ? textsAtStart(region) : [];
}

/** Nodes before a new part that are looked at: pages put thousands of parts in at once. */
const FEW = 50;

/** What stands there to be read. */
export function textOf(words: Words): string {
  return isText(words) ? words.data : words.alt;
}

function indexAt(words: readonly Words[], place: number): number {
  let end = 0;
  for (const [index, each] of words.entries()) {
    end += textOf(each).length;
    if (place < end) return index;
  }
  return words.length - 1;
}
