/** Whole 32-bit numbers in an array that grows: a tenth of the memory of an ordinary array of them. */
export type Numbers = {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  /** All of them, as a view that later pushes may abandon. */
  all(): Uint32Array;
};

/** Makes an empty one. */
export const createNumbers = (): Numbers => {
  let items = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === items.length) {
        const larger = new Uint32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    at: (index) => items[index] ?? 0,
    all: () => items.subarray(0, length),
  };
};
