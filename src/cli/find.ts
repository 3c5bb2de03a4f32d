import type { Match } from '../model/match.ts';
import type { WordingScanner } from '../packs/rules/context.ts';
import { type Document, lineAt } from './document.ts';

/** A match in a document. Offsets count in the document's text, in UTF-16 units. */
export type Found = {
  readonly match: Match;
  readonly start: number;
  readonly end: number;
  /** The words matched. */
  readonly text: string;
  /** Line of the file in which they begin, from 1. */
  readonly line: number;
  /** The passage they stand in, and where they begin in it. */
  readonly passage: string;
  readonly at: number;
};

/** Scans a whole document at once; matches come in reading order. */
export const findIn = (document: Document, scanner: WordingScanner): readonly Found[] => {
  const answers = scanner.scan({
    title: document.title,
    before: [],
    passages: document.passages.map(({ text }, id) => ({ id, text })),
  });
  return answers.flatMap(({ passage: id, matches }) => {
    const passage = document.passages[id];
    if (passage === undefined) return [];
    return matches.map((match) => ({
      match,
      start: passage.start + match.start,
      end: passage.start + match.end,
      text: passage.text.slice(match.start, match.end),
      line: lineAt(passage, match.start),
      passage: passage.text,
      at: match.start,
    }));
  });
};
