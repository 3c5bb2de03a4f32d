import { useMemo, useState } from 'preact/hooks';
import type { ClaimRecord } from '../../model/record.ts';
import { createSearch, type Search } from '../../search/search.ts';
import type { NameBook } from '../parts/name-book.ts';

/** The pack that comes with Whence. */
const BUNDLED = 'Whence';

/** A search over the records listed; draws anew when its index is ready. */
export function useSearch(records: readonly ClaimRecord[], names: NameBook): Search {
  const [, draw] = useState(0);
  return useMemo(() => {
    const filed = records.map((record) => ({ record, pack: BUNDLED }));
    return createSearch(filed, names, () => draw((count) => count + 1));
  }, [records, names]);
}
