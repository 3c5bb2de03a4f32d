const MARKS = 0x10000;
const LENGTH = 4;

/** Compares words by the groups of letters that they share, so that names spelled otherwise still agree in part. */
export type Grams = {
  readonly mark: (spellings: readonly string[]) => void;
  readonly unmark: () => void;
  /** Share of a word's groups that the marked words have, by the word's key. By 16-bit hashes: a few in a thousand agree by chance. */
  readonly shareOf: (key: number, spell: () => string) => number;
};

const eachGram = (spelling: string, visit: (hash: number) => void): void => {
  const padded = ` ${spelling} `;
  const count = Math.max(1, padded.length - LENGTH + 1);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let unit = at; unit < at + LENGTH && unit < padded.length; unit++) {
      hash = (Math.imul(hash, 31) + padded.charCodeAt(unit)) | 0;
    }
    visit((hash ^ (hash >>> 16)) & (MARKS - 1));
  }
};

export const createGrams = (): Grams => {
  const marks = new Uint8Array(MARKS);
  const shares = new Map<number, number>();
  return {
    mark: (marked) => {
      for (const spelling of marked)
        eachGram(spelling, (hash) => {
          marks[hash] = 1;
        });
    },
    unmark: () => {
      marks.fill(0);
      shares.clear();
    },
    shareOf: (key, spell) => {
      const known = shares.get(key);
      if (known !== undefined) return known;
      let shared = 0;
      let count = 0;
      eachGram(spell(), (hash) => {
        count += 1;
        shared += marks[hash] ?? 0;
      });
      shares.set(key, shared / count);
      return shared / count;
    },
  };
};
