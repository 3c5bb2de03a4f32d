import type { OutletId } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';

/** An address that backs something in a record, and whose it is where that is known. */
export type ListedSource = { readonly url: string; readonly outlet?: OutletId };

/** Every address of a record once, in the order of the trace; the one that names its outlet wins. */
export function sourcesOf(record: ClaimRecord): readonly ListedSource[] {
  const origin = record.appearances.filter(({ id }) => id === record.origin.appearance);
  const cited: readonly { readonly url?: string; readonly outlet?: OutletId }[] = [
    ...origin,
    ...record.appearances,
    ...record.responses.flatMap(({ sources }) => sources),
    ...record.reviews.map(({ url, publisher }) => ({ ...(url && { url }), outlet: publisher })),
    ...record.origin.conflicts.flatMap(({ readings }) => readings.map(readingSource)),
    ...record.wordings.map(({ url }) => (url ? { url } : {})),
  ];
  const listed = new Map<string, ListedSource>();
  for (const { url, outlet } of cited) {
    if (!url || listed.get(url)?.outlet) continue;
    listed.set(url, outlet ? { url, outlet } : { url });
  }
  return [...listed.values()];
}

/** A reading that several outlets share was seen at one of them, and which one is not recorded. */
const readingSource = ({
  url,
  outlets,
}: {
  readonly url?: string;
  readonly outlets: readonly OutletId[];
}) => {
  const [only, ...others] = outlets;
  return {
    ...(url && { url }),
    ...(only && others.length === 0 && { outlet: only }),
  };
};
