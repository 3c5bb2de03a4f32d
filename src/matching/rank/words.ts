import { hashText } from '../../text/hash.ts';
import { createNormalBuffer } from '../../text/normal.ts';
import { createTokenBuffer, TokenKind } from '../../text/tokens.ts';

/** What is read of a text to rank by it, in order; parallel columns of which the first `count` entries count. */
export type Words = {
  readonly count: number;
  /** Hash of each word in normal form, number, or pair of characters in scripts without spaces; see {@link keyOf}. */
  readonly keys: readonly number[];
  /** Whether a word begins with a capital where no sentence begins. */
  readonly capitals: readonly boolean[];
  /** Number of the sentence a word stands in, from 0. */
  readonly sentences: readonly number[];
  /** Whether a word is a number in digits. */
  readonly isNumber: (at: number) => boolean;
  /** A word as it is written. */
  readonly spelling: (at: number) => string;
};

/** The key of a word by its spelling: FNV-1a. Two words with one key are taken for one: among 70,000 about one pair. */
export const keyOf = (spelling: string): number => hashText(spelling);

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

/**
 * Reads texts one after the other in memory that is used again: what was read is gone when the next text is. Making no
 * strings of words already met makes building an index twice as fast.
 */
export const createWordReader = (): ((text: string) => Words) => {
  const normal = createNormalBuffer();
  const tokens = createTokenBuffer();
  const keys: number[] = [];
  const capitals: boolean[] = [];
  const sentences: number[] = [];
  const places: number[] = [];
  const isSingle = (token: number): boolean =>
    token < tokens.count && tokens.kinds[token] === TokenKind.single;
  const textOf = (token: number): string => {
    let text = '';
    for (let at = tokens.starts[token] ?? 0; at < (tokens.ends[token] ?? 0); at++) {
      text += String.fromCharCode(normal.units[at] ?? 0);
    }
    return text.replaceAll("'", '');
  };
  const spelling = (at: number): string => {
    const token = places[at] ?? 0;
    return isSingle(token) ? textOf(token) + textOf(token + 1) : textOf(token);
  };
  const isNumber = (at: number): boolean => tokens.kinds[places[at] ?? 0] === TokenKind.digits;
  const isCapital = (page: string, token: number): boolean => {
    const initial = page.charAt(normal.pageStarts[tokens.starts[token] ?? 0] ?? 0);
    return initial !== initial.toLowerCase();
  };
  return (text) => {
    const page = readable(text);
    normal.fill(page);
    tokens.fill(normal);
    let sentence = 0;
    let count = 0;
    for (let token = 0; token < tokens.count; token++) {
      const begins = token === 0 || tokens.breaks[token] === 1;
      if (begins && token > 0) sentence += 1;
      const single = isSingle(token);
      if (single && !isSingle(token + 1)) continue;
      places[count] = token;
      keys[count] = single ? keyOf(textOf(token) + textOf(token + 1)) : (tokens.hashes[token] ?? 0);
      capitals[count] = !begins && isCapital(page, token);
      sentences[count] = sentence;
      count += 1;
    }
    return { count, keys, capitals, sentences, isNumber, spelling };
  };
};
