/** Items sorted or merged between two pauses: some milliseconds of work, if comparing is cheap. */
const STEP = 1 << 12;

function* merge<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<void, readonly Item[], void> {
  const merged: Item[] = [];
  let left = 0;
  let right = 0;
  while (merged.length < a.length + b.length) {
    const one = a[left];
    const other = b[right];
    if (one !== undefined && (other === undefined || compare(one, other) <= 0)) {
      merged.push(one);
      left += 1;
    } else if (other !== undefined) {
      merged.push(other);
      right += 1;
    }
    if (merged.length % STEP === 0) yield;
  }
  return merged;
}

/** Sorts by merging sorted runs, as `toSorted` does but with pauses. Stable. */
export function* sortInSteps<Item extends object>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<void, readonly Item[], void> {
  if (items.length <= STEP) return items.toSorted(compare);
  const middle = items.length >> 1;
  const left = yield* sortInSteps(items.slice(0, middle), compare);
  yield;
  const right = yield* sortInSteps(items.slice(middle), compare);
  return yield* merge(left, right, compare);
}
