import { pick, type Random } from './random.ts';

/** How a copy of a claim differs from it. */
export type CopyKind = 'plain' | 'dressed' | 'noisy';

const dresses: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'),
  (text) => `“${text.replaceAll("'", '’')}”`,
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase()),
];

/** The same words in other case, quotes or spaces, or with soft hyphens. */
export const dress = (random: Random, text: string): string => pick(random, dresses)(text);

const DROPPED = 0.12;
const REPLACED = 0.08;
const INSERTED = 0.05;

/** Drops 12% of the words, replaces 8% and inserts 5%. @param other gives words to put in */
export const addNoise = (random: Random, text: string, other: () => string): string => {
  const kept: string[] = [];
  for (const word of text.split(' ')) {
    if (random.chance(INSERTED)) kept.push(other());
    if (random.chance(DROPPED)) continue;
    kept.push(random.chance(REPLACED) ? other() : word);
  }
  const noisy = kept.join(' ');
  // Where the dice spare every word of a short sentence, one goes all the same.
  return noisy === text ? text.split(' ').toSpliced(1, 1).join(' ') : noisy;
};

/** Leaves out this share of the words, never all. */
export const dropWords = (random: Random, text: string, share: number): string => {
  const words = text.split(' ');
  const kept = words.filter(() => !random.chance(share));
  return (kept.length === 0 ? words : kept).join(' ');
};

/** The two longest words of a text: what somebody would type into a search box. */
export const twoWords = (text: string): string =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 2)
    .join(' ');
