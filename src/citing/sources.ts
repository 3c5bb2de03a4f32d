import type { OutletId } from '../model/brand.ts';
import { originOf } from '../model/origin.ts';
import type { ClaimRecord, Reading } from '../model/record.ts';

/** An address behind a record, and whose it is where that is known. */
export type CitedSource = { readonly url: string; readonly outlet?: OutletId };

/** Every address of a record once, in the order of the trace; the entry that names its outlet wins. */
export function sourcesOf(record: ClaimRecord): readonly CitedSource[] {
  const origin = originOf(record);
  const cited: readonly Partial<CitedSource>[] = [
    ...(origin ? [origin] : []),
    ...record.appearances,
    ...record.responses.flatMap(({ sources }) => sources),
    ...record.reviews.map(({ url, publisher }) => ({ ...(url && { url }), outlet: publisher })),
    ...record.origin.conflicts.flatMap(({ readings }) => readings.map(sourceOfReading)),
    ...record.wordings.map(({ url }) => (url ? { url } : {})),
  ];
  const listed = new Map<string, CitedSource>();
  for (const { url, outlet } of cited) {
    if (!url || listed.get(url)?.outlet) continue;
    listed.set(url, outlet ? { url, outlet } : { url });
  }
  return [...listed.values()];
}

/** A reading that several outlets share was read at one of them, and which one is not recorded. */
function sourceOfReading({ url, outlets: [only, ...others] }: Reading): Partial<CitedSource> {
  return { ...(url && { url }), ...(only && others.length === 0 && { outlet: only }) };
}
