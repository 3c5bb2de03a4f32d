type DeepReadonly<T> = T extends string | number | boolean
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/**
 * `true` when two types, read-only or not, are assignable to each other. Written next to a schema as
 * `true satisfies Same<Output, Model>`, it keeps the schema and the model from drifting apart.
 */
export type Same<A, B> = [DeepReadonly<A>] extends [DeepReadonly<B>]
  ? [DeepReadonly<B>] extends [DeepReadonly<A>]
    ? true
    : false
  : false;
