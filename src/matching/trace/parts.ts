/** A stretch of a text and where it begins there, in UTF-16 units. */
export type Part = { readonly text: string; readonly start: number };

/** Characters of a text that are looked at. A long article has as many; a claim has some hundred. */
export const MOST_CHARACTERS = 20_000;

/** Characters that are read as one passage: a paragraph. */
const PASSAGE = 1200;

/** A sentence shorter than this belongs to the one before: "He did." says nothing alone. */
const SHORTEST_SENTENCE = 24;

/** Characters beyond which a stretch without sentence ends is cut all the same. */
const LONGEST_SENTENCE = 600;

const PARAGRAPH_END = /\n\s*\n|\r\n?|\n|\u2028|\u2029/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Where a text may be cut so that at most `limit` characters come before: at a space where there is one near. */
const cutBefore = (text: string, limit: number): number => {
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
};

/** The part of a text that is looked at. */
export const lookedAt = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : text.slice(0, cutBefore(text, MOST_CHARACTERS));

const trimmed = ({ text, start }: Part): readonly Part[] => {
  const words = text.trim();
  return words === '' ? [] : [{ text: words, start: start + text.indexOf(words) }];
};

const chunks = ({ text, start }: Part): readonly Part[] => {
  const found: Part[] = [];
  let at = 0;
  while (text.length - at > LONGEST_SENTENCE) {
    const end = cutBefore(text.slice(at), LONGEST_SENTENCE);
    found.push({ text: text.slice(at, at + end), start: start + at });
    at += end;
  }
  return [...found, { text: text.slice(at), start: start + at }];
};

/** Runs of parts that follow each other, joined as long as `fits` says so. */
const joined = (
  text: string,
  parts: readonly Part[],
  fits: (before: Part, end: number) => boolean,
): readonly Part[] => {
  const found: Part[] = [];
  for (const part of parts) {
    const open = found.at(-1);
    const end = part.start + part.text.length;
    if (open && fits(open, end)) {
      found[found.length - 1] = { text: text.slice(open.start, end), start: open.start };
    } else found.push(part);
  }
  return found;
};

const paragraphsOf = (text: string): readonly Part[] => {
  const found: Part[] = [];
  let start = 0;
  for (const line of text.split(new RegExp(`(${PARAGRAPH_END.source})`, 'u'))) {
    if (!PARAGRAPH_END.test(line)) found.push({ text: line, start });
    start += line.length;
  }
  return found.flatMap(trimmed);
};

/** The sentences of a text, in order; short ones go with the one before, endless ones are cut. Linear in the text. */
export const sentencesOf = (text: string): readonly Part[] =>
  paragraphsOf(text).flatMap((paragraph) => {
    const sentences = [...segmenter.segment(paragraph.text)]
      .map(({ segment, index }) => ({ text: segment, start: paragraph.start + index }))
      .flatMap(trimmed);
    return joined(text, sentences, (before, end) => {
      const last = end - before.start;
      return before.text.length < SHORTEST_SENTENCE && last <= LONGEST_SENTENCE;
    })
      .flatMap(chunks)
      .flatMap(trimmed);
  });

/** The passages of a text: its paragraphs, long ones cut between sentences. Linear in the text. */
export const passagesOf = (text: string): readonly Part[] =>
  paragraphsOf(text).flatMap((paragraph) =>
    paragraph.text.length <= PASSAGE
      ? [paragraph]
      : joined(
          paragraph.text,
          sentencesOf(paragraph.text),
          (before, end) => end - before.start <= PASSAGE,
        ).map((part) => ({ text: part.text, start: paragraph.start + part.start })),
  );
