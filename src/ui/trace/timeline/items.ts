import { type Entry, isInFront } from './entries.ts';
import { gapsOf, type Passed } from './gaps.ts';
import { type Rail, type Strip, stripsOf, widthOf } from './lanes.ts';

/** What is drawn, from top to bottom. */
export type Item =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly strip: Strip }
  /** A long time passed. */
  | { readonly kind: 'gap'; readonly passed: Passed; readonly rails: readonly Rail[] }
  /** Rows that are not shown yet. */
  | { readonly kind: 'fold'; readonly count: number; readonly rails: readonly Rail[] };

/** A timeline as it is drawn, and the lanes that it takes. */
export type Drawn = { readonly items: readonly Item[]; readonly lanes: number };

/**
 * Draws entries in their order. Of many, only the first are shown, and what a reader looks for: official responses and the page
 * in front.
 *
 * @param most how many of the first are shown; a few more are shown rather than folded away
 */
export function draw(entries: readonly Entry[], most: number): Drawn {
  const strips = stripsOf(entries);
  const gaps = gapsOf(entries);
  const isShown = (entry: Entry, at: number) =>
    entries.length <= most + FEW || at < most || isLookedFor(entry);
  const items: Item[] = [];
  for (const [at, entry] of entries.entries()) {
    const strip = strips[at];
    if (strip === undefined) continue;
    const passed = gaps[at];
    const last = items.at(-1);
    if (!isShown(entry, at)) {
      const isMore = last?.kind === 'fold';
      if (isMore) items.splice(-1, 1, { ...last, count: last.count + 1 });
      else items.push({ kind: 'fold', count: 1, rails: strip.above });
      continue;
    }
    if (passed !== undefined) items.push({ kind: 'gap', passed, rails: strip.above });
    items.push({ kind: 'entry', entry, strip });
  }
  return { items, lanes: widthOf(strips) };
}

function isLookedFor(entry: Entry): boolean {
  return entry.kind === 'response' || isInFront(entry);
}

const FEW = 2;
