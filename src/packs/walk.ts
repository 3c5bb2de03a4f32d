/** A value inside JSON data with the keys that lead to it. */
export type Visited = {
  readonly steps: readonly (string | number)[];
  readonly value: unknown;
};

/** Every value inside `value`, itself first, in the order written. */
export function* walk(value: unknown, steps: readonly (string | number)[] = []): Iterable<Visited> {
  yield { steps, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, [...steps, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* walk(item, [...steps, key]);
  }
}

/** The strings inside `value` that stand under one of `keys`, also as items of a list under it. */
export const stringsUnder = (
  value: unknown,
  keys: ReadonlySet<string>,
): readonly { readonly steps: readonly (string | number)[]; readonly text: string }[] =>
  [...walk(value)].flatMap(({ steps, value: text }) => {
    const key = steps.findLast((step) => typeof step === 'string');
    return typeof text === 'string' && typeof key === 'string' && keys.has(key)
      ? [{ steps, text }]
      : [];
  });
