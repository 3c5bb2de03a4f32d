/**
 * R, the yardstick that nobody can tune: one pass of a word pattern over lower-cased text, keeping where each word
 * begins and ends.
 *
 * @param lower the page's text, lower-cased beforehand
 * @returns the number of words, and something of their places
 */
export const passOfPattern = (lower: string): number => {
  const pattern = /[\p{L}\p{N}]+/gu;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let found = pattern.exec(lower); found !== null; found = pattern.exec(lower)) {
    starts.push(found.index);
    ends.push(pattern.lastIndex);
  }
  return starts.length + (ends.at(-1) ?? 0);
};

/** Lower case of every UTF-16 unit that is a letter or digit, else 0. */
const makeFolds = (): Uint16Array => {
  const folds = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if (/[\p{L}\p{N}]/u.test(character)) folds[unit] = character.toLowerCase().charCodeAt(0);
  }
  return folds;
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * F, the floor: what a tokeniser written by hand needs for places and hashes (FNV-1a) of all words and nothing more.
 *
 * @param mostUnits length of the longest text it will be given
 */
export const createFloor = (mostUnits: number): ((text: string) => number) => {
  const folds = makeFolds();
  const starts = new Uint32Array(mostUnits);
  const ends = new Uint32Array(mostUnits);
  const hashes = new Uint32Array(mostUnits);
  return (text) => {
    const length = text.length;
    let count = 0;
    let at = 0;
    while (at < length) {
      let unit = folds[text.charCodeAt(at)] as number;
      if (unit === 0) {
        at += 1;
        continue;
      }
      starts[count] = at;
      let hash = FNV_OFFSET;
      while (unit !== 0) {
        hash = Math.imul(hash ^ unit, FNV_PRIME);
        at += 1;
        unit = at < length ? (folds[text.charCodeAt(at)] as number) : 0;
      }
      ends[count] = at;
      hashes[count] = hash;
      count += 1;
    }
    return count + (starts[count - 1] ?? 0) + (ends[count - 1] ?? 0) + (hashes[count - 1] ?? 0);
  };
};
