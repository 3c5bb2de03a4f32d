/** A passage of a document; `start` is where it begins in the document's text, in UTF-16 units. */
export type DocumentPassage = {
  readonly text: string;
  readonly start: number;
  /** Where lines of the file begin in the passage: offsets in rising order, the first 0; lines count from 1. */
  readonly lines: readonly { readonly offset: number; readonly line: number }[];
};

/** What was read from a file: the text that offsets count in, cut into passages. */
export type Document = {
  readonly title: string;
  readonly text: string;
  readonly passages: readonly DocumentPassage[];
};

/** A headline stands on a line of its own; longer first lines are taken for running text. */
const LONGEST_TITLE = 200;

/**
 * Cuts plain text into passages at line ends; empty lines make none. Offsets count in the text as given. The first
 * line that holds words stands for the title where it is no longer than a headline.
 */
export const documentOfText = (text: string): Document => {
  const passages: DocumentPassage[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') {
      passages.push({ text: line, start, lines: [{ offset: 0, line: index + 1 }] });
    }
    start += line.length + 1;
  }
  const first = passages[0]?.text.trim() ?? '';
  return { title: first.length <= LONGEST_TITLE ? first : '', text, passages };
};

/** The line of the file at an offset in a passage. */
export const lineAt = ({ lines }: DocumentPassage, offset: number): number =>
  lines.findLast((line) => line.offset <= offset)?.line ?? 1;
