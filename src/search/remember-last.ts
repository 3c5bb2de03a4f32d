import type { Selection, Selector } from './facets.ts';
import type { Filters } from './filters.ts';

/** Letters are typed many to one choice of filters: what that leaves is worked out once. */
export function rememberLast(select: Selector): Selector {
  let last: { readonly filters: Filters; readonly selection: Selection } | undefined;
  return (filters) => {
    if (last?.filters !== filters) last = { filters, selection: select(filters) };
    return last.selection;
  };
}
