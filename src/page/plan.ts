import type { ClaimId } from '../model/brand.ts';
import type { MarkSettings } from '../model/page-settings.ts';
import { anchor, isAnchored } from './anchor.ts';
import { budget, firstInSection } from './choose.ts';
import type { Known, Mark } from './known.ts';
import type { Layout } from './layout.ts';
import type { Painted, Ranges } from './painted.ts';
import type { SectionFinder } from './sections.ts';

/** What a plan needs to know of the page. */
export type PlanOptions = {
  /** All that may be marked, in reading order. */
  readonly marks: readonly { readonly known: Known; readonly mark: Mark }[];
  readonly settings: MarkSettings;
  readonly sectionOf: SectionFinder;
  readonly layout: Layout;
  /** Where a mark stands that is painted now. */
  readonly rangesOf: (key: number) => Ranges | undefined;
};

/**
 * Plans which marks are to be painted, in reading order: those whose words are there, the first of a claim in each section,
 * as many as there is room for on a screen. Yields after each; reads styles and layout, changes nothing.
 * O(marks), each with what its section costs.
 */
export function* planMarks(options: PlanOptions): Generator<void, readonly Painted[]> {
  const planned: Painted[] = [];
  const isFirst = firstRule(options);
  for (const { known, mark } of options.marks) {
    yield;
    const kept = options.rangesOf(mark.key);
    const { node } = known.run.segments[0] ?? {};
    if (node === undefined) continue;
    if (kept === undefined && !isAnchored(known.run, mark.start, mark.end)) continue;
    if (!isFirst(kept?.[0].startContainer ?? node, mark)) continue;
    const ranges = kept ?? rangesIn(known, mark);
    if (ranges !== undefined) planned.push({ known, mark, ranges });
  }
  return yield* withinBudget(planned, options);
}

function rangesIn({ run }: Known, { start, end }: Mark): Ranges | undefined {
  const anchoring = anchor(run, start, end);
  return anchoring.status === 'anchored' ? anchoring.ranges : undefined;
}

// Sections are asked of only where a claim is there more than once.
function firstRule({ marks, settings, sectionOf }: PlanOptions) {
  if (settings.occurrences === 'every') return () => true;
  const counts = new Map<ClaimId, number>();
  for (const { mark } of marks) {
    for (const { claim } of mark.matches) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  }
  const isFirst = firstInSection();
  return (node: Node, { matches }: Mark): boolean => {
    const claims = matches.map(({ claim }) => claim);
    const once = claims.every((claim) => counts.get(claim) === 1);
    return once || isFirst(sectionOf(node), claims);
  };
}

function* withinBudget(
  planned: readonly Painted[],
  { settings: { perScreen }, layout }: PlanOptions,
): Generator<void, readonly Painted[]> {
  if (perScreen === null || planned.length <= perScreen) return planned;
  const height = layout.height();
  // Nothing is shown here now; when it is, the window changes its size.
  if (height === 0) return planned;
  const hasRoom = budget(perScreen, height);
  const within: Painted[] = [];
  for (const each of planned) {
    yield;
    const top = layout.topOf(each.ranges[0]);
    if (top === undefined || hasRoom(top + layout.scrolled())) within.push(each);
  }
  return within;
}
