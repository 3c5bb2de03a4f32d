/** Something wrong in the data: where, what, and what to do. */
export type Problem = {
  /** Path of the file, from the root of the repository or as the person gave it. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) to the value; empty for the whole file. */
  readonly pointer: string;
  readonly what: string;
  readonly fix: string;
};

/** Builds a JSON Pointer (RFC 6901) from keys and indexes. */
export const pointer = (...steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** One line for people: `file#/pointer: what. Fix: …`. */
export const problemInWords = ({ file, pointer: at, what, fix }: Problem): string =>
  `${file}${at === '' ? '' : `#${at}`}: ${what}\n    → ${fix}`;
