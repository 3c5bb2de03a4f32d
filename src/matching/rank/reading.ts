import { primaryOf } from '../../model/language-tags.ts';
import { FIELDS } from './forward.ts';
import type { Tongues } from './tongues.ts';
import { createWordReader, type Words } from './words.ts';

/** A text to be ranked. */
export type RankedText = {
  readonly id: string;
  /** What names it: its own sentence first, then a headline, then whatever else is known of it. */
  readonly fields: readonly string[];
  /** BCP 47; guessed where it is absent. */
  readonly lang?: string | undefined;
  /** A date in words or digits: when it was published. */
  readonly date?: string | undefined;
};

/** Reads a text part by part; `words` is used again for the next. Parts beyond two belong to the rest, field 2. */
export type TextReader = (
  text: RankedText,
  visit: (field: number, words: Words, tag: string) => void,
) => void;

/** Reads texts the same way while an index is built and when the best are looked at again. @param main of most texts */
export const createTextReader = (tongues: Tongues, main: string): TextReader => {
  const read = createWordReader();
  return ({ fields, lang }, visit) => {
    const tag = primaryOf(lang ?? tongues.guess(fields[0] ?? '', main) ?? main);
    // A record has wordings in many languages; a sentence and its headline share theirs.
    const isMixed = lang === undefined && fields.length > FIELDS;
    for (const [at, part] of fields.entries()) {
      if (part === '') continue;
      const own = isMixed ? primaryOf(tongues.guess(part, tag) ?? tag) : tag;
      visit(Math.min(at, FIELDS - 1), read(part), own);
    }
  };
};
