import { normalise } from '../text/normal.ts';
import { TokenKind, tokenise, tokenText } from '../text/tokens.ts';
import { porterStem } from './porter.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Addresses say nothing of what a sentence claims. */
const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/gi;
/** Where a run-together tag breaks into words: `#DefundTheCBC`. */
const TAG_JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const TAG = /[#@][\p{L}\p{N}_]+/gu;
const POSSESSIVE = /(?<=\p{L})['’]s(?!\p{L})/giu;

const readable = (text: string): string =>
  text
    .replace(ADDRESS, ' ')
    .replace(POSSESSIVE, '')
    .replace(TAG, (tag) => ` ${tag.slice(1).replaceAll('_', ' ').replace(TAG_JOINT, ' ')} `);

/**
 * The terms a text is ranked by, in order, repeated as often as they occur: stems of its words without stop words;
 * numbers; in scripts without spaces pairs of neighbouring characters. Linear in the length of the text.
 */
export const rankTerms = (text: string): readonly string[] => {
  const tokens = tokenise(normalise(readable(text)).text);
  const terms: string[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const word = tokenText(tokens, index);
    if (tokens.kinds[index] !== TokenKind.single) {
      if (!STOP_WORDS.has(word)) terms.push(porterStem(word));
    } else if (tokens.kinds[index + 1] === TokenKind.single) {
      terms.push(word + tokenText(tokens, index + 1));
    }
  }
  return terms;
};
