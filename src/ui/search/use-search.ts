import { useMemo, useState } from 'preact/hooks';
import type { ClaimRecord } from '../../model/record.ts';
import { createSearch, type Search } from '../../search/search.ts';
import type { NameBook } from '../parts/name-book.ts';

/** The pack that comes with Whence. */
const BUNDLED = 'Whence';

/** A search over the records listed; another one, which draws anew, once its index is ready. */
export function useSearch(records: readonly ClaimRecord[], names: NameBook): Search {
  const [readiness, setReadiness] = useState(0);
  const made = useMemo(() => {
    const filed = records.map((record) => ({ record, pack: BUNDLED }));
    return createSearch(filed, names, () => setReadiness((count) => count + 1));
  }, [records, names]);
  // Whoever keeps answers must ask again when it is ready.
  return useMemo(() => ({ search: made.search }), [made, readiness]);
}
