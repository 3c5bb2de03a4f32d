import { pageOffset, type Run, type Segment } from './run.ts';

/**
 * Where a stretch of a passage stands in the document now. Usually one range; more where other text stands in
 * between (a floated box, a footnote mark) or the stretch runs through a shadow tree, which a range cannot leave.
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
  const reason = whatIsWrong(run, parts);
  if (reason !== undefined) return { status: 'orphaned', reason };
  const ranges: Range[] = [];
  for (const group of unbroken(parts)) ranges.push(...rangesOver(group));
  const [first, ...others] = ranges;
  if (first === undefined) return { status: 'orphaned', reason: 'empty' };
  return { status: 'anchored', ranges: [first, ...others] };
}

/** Whether {@link anchor} would find the words, without making ranges, which the document has to keep up to date. */
export function isAnchored(run: Run, start: number, end: number): boolean {
  const parts = run.segments.flatMap((segment) => clip(segment, start, end));
  return whatIsWrong(run, parts) === undefined;
}

function whatIsWrong(run: Run, parts: readonly Segment[]) {
  if (parts.length === 0) return 'empty';
  if (parts.some(({ node }) => !node.isConnected)) return 'removed';
  return parts.every((part) => holdsItsWords(run, part)) ? undefined : 'text-changed';
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

// Cut wherever one range would take in more than the words.
function unbroken(parts: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let last: Segment | undefined;
  for (const part of parts) {
    if (last !== undefined && joins(last, part)) groups.at(-1)?.push(part);
    else groups.push([part]);
    last = part;
  }
  return groups;
}

function joins(a: Segment, b: Segment): boolean {
  if (a.node === b.node) return true;
  if (a.node.getRootNode() !== b.node.getRootNode()) return false;
  const between = a.node.ownerDocument.createRange();
  between.setStart(a.node, a.offset + a.length);
  between.setEnd(b.node, b.offset);
  return !/\S/.test(between.toString());
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
