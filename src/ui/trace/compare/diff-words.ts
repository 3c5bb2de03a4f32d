import { diffArrays } from 'diff';
import { wordSegmenterFor } from '../../../model/word-segmenter.ts';

/** A stretch of one text or of both. */
export type DiffPart = {
  /** `kept`: both have it, as the second writes it. `gone`: the first alone. `new`: the second alone. */
  readonly kind: 'kept' | 'gone' | 'new';
  readonly text: string;
};

/** What becomes of a text in another, in reading order; what both have, and what came in the place of what went. */
export type WordDiff = {
  readonly parts: readonly DiffPart[];
  /** Share of the words of the shorter text that both have, 0 to 1; 0 where either has no words. */
  readonly agreement: number;
};

/**
 * Compares two texts of one language word by word. Case, quotation marks, dashes and the ways of writing one letter make no word
 * another; what stands between words goes with them. Myers' algorithm by jsdiff: O(words × differences).
 *
 * @param lang the language of both, for where its words end
 */
export function diffWords(before: string, after: string, lang?: string): WordDiff {
  const [old, fresh] = [wordsOf(before, lang), wordsOf(after, lang)];
  const changes = diffArrays([...old], [...fresh], { comparator: isSame });
  const parts = changes.map(
    ({ value, added, removed }): DiffPart => ({
      kind: added ? 'new' : removed ? 'gone' : 'kept',
      text: value.map(({ text }) => text).join(''),
    }),
  );
  const kept = changes.reduce((sum, change) => sum + (isKept(change) ? change.count : 0), 0);
  const shorter = Math.min(old.length, fresh.length);
  return { parts: goneFirst(parts), agreement: shorter === 0 ? 0 : kept / shorter };
}

/**
 * The same without what the second text says before and after what it has of the first: a page goes on about other things. An
 * ellipsis stands in its place.
 */
export function withoutSurroundings({ parts, agreement }: WordDiff): WordDiff {
  const isNew = (part: DiffPart | undefined) => part?.kind === 'new';
  const from = isNew(parts[0]) ? 1 : 0;
  const to = parts.length > from && isNew(parts.at(-1)) ? parts.length - 1 : parts.length;
  const gap = { kind: 'kept', text: '… ' } as const;
  const inner = parts.slice(from, to);
  return {
    parts: [...(from > 0 ? [gap] : []), ...inner, ...(to < parts.length ? [gap] : [])],
    agreement,
  };
}

type Word = {
  /** As it is compared. */
  readonly key: string;
  /** With what follows it up to the next word; the first one with what stands before it. */
  readonly text: string;
};

function wordsOf(text: string, lang: string | undefined): readonly Word[] {
  const words: { key: string; text: string }[] = [];
  let lead = '';
  for (const { segment, isWordLike } of wordSegmenterFor(lang).segment(text.trim())) {
    const last = words.at(-1);
    if (isWordLike) words.push({ key: keyOf(segment), text: lead + segment });
    else if (last !== undefined) last.text += segment;
    lead = isWordLike || last !== undefined ? '' : lead + segment;
  }
  return words;
}

function keyOf(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'");
}

function isSame(a: Word, b: Word): boolean {
  return a.key === b.key;
}

function isKept({ added, removed }: { added: boolean; removed: boolean }): boolean {
  return !added && !removed;
}

// Within a change, what went is read before what came in its place.
function goneFirst(parts: readonly DiffPart[]): readonly DiffPart[] {
  const ordered: DiffPart[] = [];
  for (const part of parts) {
    const last = ordered.at(-1);
    if (part.kind === 'gone' && last?.kind === 'new') ordered.splice(-1, 0, part);
    else ordered.push(part);
  }
  return ordered;
}
