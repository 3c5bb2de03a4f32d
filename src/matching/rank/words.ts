import { createNormalBuffer } from '../../text/normal.ts';
import { createTokenBuffer, TokenKind, tokenText } from '../../text/tokens.ts';

/** What is read of a text to rank by it, in order; parallel columns. */
export type Words = {
  /** Words in normal form, numbers, and pairs of characters in scripts without spaces. */
  readonly words: readonly string[];
  /** Whether a word begins with a capital where no sentence begins. */
  readonly capitals: readonly boolean[];
  /** Number of the sentence a word stands in, from 0. */
  readonly sentences: readonly number[];
};

/** Addresses say nothing of what a sentence claims. */
const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/gi;
/** Where a run-together tag breaks into words: `#DefundTheCBC`. */
const TAG_JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const TAG = /[#@][\p{L}\p{N}_]+/gu;
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/giu;

/** A tag as it is, and then its parts: some are found whole, others in words. */
const tagInWords = (tag: string): string => {
  const name = tag.slice(1);
  const parts = name.replaceAll('_', ' ').replace(TAG_JOINT, ' ');
  return parts === name ? ` ${name} ` : ` ${name} ${parts} `;
};

const readable = (text: string): string => {
  const bare = text.replace(ADDRESS, ' ').replace(POSSESSIVE, '');
  return /[#@]/.test(bare) ? bare.replace(TAG, tagInWords) : bare;
};

/** Reads texts one after the other in memory that is used again. */
export const createWordReader = (): ((text: string) => Words) => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  return (text) => {
    const page = readable(text);
    normal.fill(page);
    tokens.fill(normal);
    const words: string[] = [];
    const capitals: boolean[] = [];
    const sentences: number[] = [];
    let sentence = 0;
    for (let index = 0; index < tokens.count; index++) {
      const begins = index === 0 || tokens.breaks[index] === 1;
      if (begins && index > 0) sentence += 1;
      let word = tokenText(tokens, index);
      if (tokens.kinds[index] === TokenKind.single) {
        if (index + 1 >= tokens.count || tokens.kinds[index + 1] !== TokenKind.single) continue;
        word += tokenText(tokens, index + 1);
      }
      const initial = page.charAt(normal.pageStarts[tokens.starts[index] ?? 0] ?? 0);
      words.push(word);
      capitals.push(!begins && initial !== initial.toLowerCase());
      sentences.push(sentence);
    }
    return { words, capitals, sentences };
  };
};
