import { pageOffset, type Run, type Segment } from './run.ts';

/**
 * Where a stretch of a passage stands in the document now. Usually one range; one for each tree or slot that the
 * stretch runs through, since a range cannot leave its tree.
 */
export type Anchoring =
  | { readonly status: 'anchored'; readonly ranges: readonly [Range, ...Range[]] }
  | { readonly status: 'orphaned'; readonly reason: 'empty' | 'removed' | 'text-changed' };

/**
 * Resolves `start` to `end` of a run (page offsets) to live ranges. Orphaned when a node has left the document or no longer
 * holds the words that were read. O(segments of the run).
 */
export function anchor(run: Run, start: number, end: number): Anchoring {
  const parts = run.segments.flatMap((segment) => clip(segment, start, end));
  if (parts.some(({ node }) => !node.isConnected)) return { status: 'orphaned', reason: 'removed' };
  if (parts.some((part) => !holdsItsWords(run, part))) {
    return { status: 'orphaned', reason: 'text-changed' };
  }
  const ranges: Range[] = [];
  for (const group of groupByTree(parts)) ranges.push(...rangesOver(group));
  const [first, ...others] = ranges;
  if (first === undefined) return { status: 'orphaned', reason: 'empty' };
  return { status: 'anchored', ranges: [first, ...others] };
}

function clip(segment: Segment, start: number, end: number): readonly Segment[] {
  const from = Math.max(segment.start, start);
  const to = Math.min(segment.start + segment.length, end);
  if (from >= to) return [];
  const offset = segment.offset + from - segment.start;
  return [{ ...segment, start: pageOffset(from), length: to - from, offset }];
}

function holdsItsWords(run: Run, { node, offset, start, length }: Segment): boolean {
  const now = node.data.slice(offset, offset + length).replace(/[\t\n\r\f]/g, ' ');
  return now === run.text.slice(start, start + length).replace(/\n/g, ' ');
}

function groupByTree(parts: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let root: Node | undefined;
  for (const part of parts) {
    const own = part.node.getRootNode();
    const group = groups.at(-1);
    if (group !== undefined && own === root) group.push(part);
    else groups.push([part]);
    root = own;
  }
  return groups;
}

// Slots may show nodes in another order than the document has them: then each segment gets a range.
function rangesOver(group: readonly Segment[]): readonly Range[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = rangeOver(first, last);
  return range.collapsed ? group.map((part) => rangeOver(part, part)) : [range];
}

function rangeOver(first: Segment, last: Segment): Range {
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + last.length);
  return range;
}
