import { bundledScanner } from '../engine/bundled.ts';
import { importedScan } from '../engine/imported.ts';
import { requestOf } from '../engine/request.ts';
import { whenceSearch } from '../engine/search.ts';
import type { Figure } from '../figure.ts';
import type { Job } from '../job.ts';
import { PAGE_LENGTH } from '../material/material.ts';
import { bytesInUse } from '../memory.ts';

const CLAIMS = 100_000;

/** What stays in memory when everything is loaded and one page has been read. */
export const memoryJob: Job = {
  name: 'index.memory',
  what: 'memory in all',
  guard: { seconds: 240, megabytes: 4096 },
  unit: 'MB',
  goal: { most: 64 },
  run: ({ root }, material): readonly Figure[] => {
    const claims = material.claims(CLAIMS);
    const page = material.page(PAGE_LENGTH);
    const before = bytesInUse();
    const bundled = bundledScanner(root);
    bundled(requestOf(page));
    const afterBundled = bytesInUse();
    const imported = importedScan(claims);
    imported.scan(page, 'exact');
    imported.scan(page, 'fuzzy');
    const afterImported = bytesInUse();
    const search = whenceSearch.build(claims);
    search(claims[0]?.text ?? '', 10);
    const after = bytesInUse();
    const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    // Used once more, so that nothing was cleared away before it was weighed.
    const used = bundled(requestOf('')) + imported.scan('', 'exact').size + search('', 1).length;
    return [
      {
        name: 'index.memory',
        what: 'memory in all: bundled database, 100,000 claims to scan for, and to search',
        unit: 'MB',
        value: (after - before) / 1e6,
        goal: { most: 64 },
        note: `bundled ${inMegabytes(afterBundled - before)}, scan ${inMegabytes(afterImported - afterBundled)}, search ${inMegabytes(after - afterImported)}${used > 0 ? ' ' : ''}`,
      },
    ];
  },
};
