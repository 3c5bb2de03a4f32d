/** By what records can be kept apart. */
export const FILTER_KINDS = [
  'speaker',
  'outlet',
  'party',
  'stance',
  'year',
  'language',
  'pack',
] as const;

/** One thing by which records can be kept apart. */
export type FilterKind = (typeof FILTER_KINDS)[number];

/**
 * What a reader wants to see of a database: of each kind any of the values, and of all kinds at once. A kind without
 * values leaves every record. Values are ids, names of speakers and language tags, as {@link valuesOf} gives them; and stretches of
 * years, as {@link writeYears} writes them.
 */
export type Filters = { readonly [kind in FilterKind]?: readonly string[] };

/** Every record. */
export const NO_FILTERS: Filters = {};

/** One value of one kind. */
export type Filter = { readonly kind: FilterKind; readonly value: string };

/** The values chosen, kind by kind, each kind's in the order chosen. */
export function listFilters(filters: Filters): readonly Filter[] {
  return FILTER_KINDS.flatMap((kind) => (filters[kind] ?? []).map((value) => ({ kind, value })));
}

/** With a value more; as it was where that is chosen already. */
export function withFilter(filters: Filters, { kind, value }: Filter): Filters {
  const chosen = filters[kind] ?? [];
  return chosen.includes(value) ? filters : { ...filters, [kind]: [...chosen, value] };
}

/** With one value, or none, in place of those of its kind. */
export function withOnly(filters: Filters, kind: FilterKind, value: string | undefined): Filters {
  return { ...filters, [kind]: value === undefined ? [] : [value] };
}

/** Without a value. */
export function withoutFilter(filters: Filters, { kind, value }: Filter): Filters {
  return { ...filters, [kind]: (filters[kind] ?? []).filter((one) => one !== value) };
}
