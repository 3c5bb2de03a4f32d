import type { MarkPlace, Match } from '../model/match.ts';
import { DEFAULT_PAGE_SETTINGS, isSwitchedOff, type PageSettings } from '../model/page-settings.ts';
import { type Anchoring, anchor } from './anchor.ts';
import { idleJob, type Job, sparingly } from './job.ts';
import { type IsWanted, type Known, KnownPassages, sameMatches, wordsOf } from './known.ts';
import { type Layout, windowLayout } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Painter } from './paint.ts';
import { hitsOf, type MarkHit, type Painted, PaintedMarks } from './painted.ts';
import { planMarks } from './plan.ts';
import type { Run } from './run.ts';
import { rootsAround, sectionFinder } from './sections.ts';
import { type Direction, Stepper } from './step.ts';
import { watchView } from './view-changes.ts';

/** What marks need to know besides what is found. */
export type MarksOptions = {
  readonly document: Document;
  readonly layout: Layout;
  /** Ends all work for good; `clear` takes the marks away. */
  readonly signal: AbortSignal;
};

/** See {@link Marks}. What is to be seen is planned anew, in idle slices, when what is known or where it stands has changed. */
export class MarkKeeper implements Marks {
  readonly #painter: Painter;
  readonly #document: Document;
  readonly #layout: Layout;
  readonly #known = new KnownPassages();
  readonly #painted: PaintedMarks;
  readonly #stepper: Stepper;
  readonly #trees = new Set<ShadowRoot>();
  // Keys of marks whose words have changed since the last plan; they may come back in new nodes.
  readonly #broken = new Set<number>();
  readonly #planning: Job;
  readonly #recolouring: Job;
  readonly #verify: () => void;
  #settings: PageSettings = DEFAULT_PAGE_SETTINGS;
  #isWanted = wantedBy(DEFAULT_PAGE_SETTINGS);
  #isFading = false;

  constructor(painter: Painter, options: Partial<MarksOptions>) {
    const { document = globalThis.document, signal = new AbortController().signal } = options;
    const view = document.defaultView ?? globalThis.window;
    this.#painter = painter;
    this.#document = document;
    this.#layout = options.layout ?? windowLayout(view);
    this.#painted = new PaintedMarks(painter);
    this.#stepper = new Stepper(painter, this.#painted, this.#layout);
    this.#planning = idleJob(() => this.#plan(), PLAN_PAUSE, signal);
    this.#recolouring = idleJob(() => this.#recolour(), COLOUR_PAUSE, signal);
    this.#verify = sparingly(() => this.#dropBroken(), signal);
    const resized = (): void => this.#reconsider();
    watchView(view, { resized, recoloured: this.repaint }, signal);
  }

  readonly show = (passage: number, run: Run, matches: readonly Match[]): void => {
    const known = this.#known.get(passage);
    if (known !== undefined && sameMatches(known.matches, matches)) {
      this.#known.move(known, run);
      this.#repaintMarksOf(known);
      return;
    }
    if (known !== undefined) this.forget([passage]);
    if (matches.length === 0) return;
    this.#known.add(passage, run, matches);
    this.#planning.atOnce();
  };

  readonly forget = (passages: readonly number[]): void => {
    for (const passage of passages) {
      const known = this.#known.get(passage);
      if (known === undefined) continue;
      this.#unpaint(known);
      this.#known.delete(passage);
      this.#planning.soon();
    }
  };

  readonly clear = (): void => {
    this.#stepper.leave();
    this.#known.clear();
    this.#painted.clear();
    this.#trees.clear();
    this.#broken.clear();
    this.#painter.clear();
  };

  readonly configure = (settings: PageSettings): void => {
    this.#settings = settings;
    this.#isWanted = wantedBy(settings);
    // What is switched off goes at once; a mark that keeps some of its claims comes back with the plan.
    for (const key of this.#known.regroup(this.#isWanted)) this.#painted.drop(key);
    this.#stepper.follow();
    if (this.#known.size > 0) this.#planning.atOnce();
  };

  readonly find = ({ passage, claim, start }: MarkPlace): Anchoring | undefined => {
    const known = this.#known.get(passage);
    const distance = (match: Match) => Math.abs(match.start - start);
    const [match] = (known?.matches ?? [])
      .filter((other) => other.claim === claim)
      .toSorted((a, b) => distance(a) - distance(b));
    return known && match && anchor(known.run, match.start, match.end);
  };

  readonly addTree = (root: ShadowRoot): void => {
    this.#trees.add(root);
  };

  readonly check = (changes?: readonly MutationRecord[]): void => {
    const isWorthALook = changes === undefined || this.#painted.mayBeBrokenBy(changes);
    if (this.#known.size > 0 && isWorthALook) this.#verify();
    this.#reconsider();
  };

  readonly repaint = (): void => {
    // A page that animates by styles says so all the time.
    if (this.isEmpty() || this.#isFading) return;
    this.#isFading = true;
    this.#recolouring.soon();
  };

  readonly isEmpty = (): boolean => this.#painted.size === 0;

  readonly at = (x: number, y: number): readonly MarkHit[] => {
    if (this.isEmpty()) return [];
    const keys = this.#painter.hit(x, y).toSorted((a, b) => a - b);
    return keys.flatMap((key) => this.#hits(key));
  };

  readonly claimsOf = ({ passage, claim, start }: MarkPlace): readonly MarkHit[] => {
    const mark = this.#known
      .get(passage)
      ?.marks?.find(({ matches }) =>
        matches.some((match) => match.claim === claim && match.start === start),
      );
    return mark === undefined ? [] : this.#hits(mark.key);
  };

  readonly step = (direction: Direction, from: 'current' | 'end'): MarkPlace | null => {
    this.#dropBroken();
    const painted = this.#stepper.step(direction, from);
    const [first] = painted === undefined ? [] : hitsOf(painted);
    return first === undefined
      ? null
      : { passage: first.passage, claim: first.claim, start: first.start };
  };

  readonly current = (): MarkHit | undefined => {
    const painted = this.#stepper.current();
    return painted && this.#hits(painted.mark.key)[0];
  };

  readonly leave = (): void => this.#stepper.leave();

  *#plan(): Generator<void> {
    const marks = this.#known
      .inOrder()
      .flatMap((known) =>
        this.#known.marksOf(known, this.#isWanted).map((mark) => ({ known, mark })),
      );
    const planned = yield* planMarks({
      marks,
      settings: this.#settings.marks,
      sectionOf: sectionFinder(this.#document, this.#allTrees()),
      layout: this.#layout,
      rangesOf: (key) => (this.#painted.holds(key) ? this.#painted.get(key)?.ranges : undefined),
    });
    const keys = new Set(planned.map(({ mark }) => mark.key));
    for (const { mark } of [...this.#painted.values()]) {
      if (!keys.has(mark.key)) this.#painted.drop(mark.key);
    }
    for (const each of planned) {
      yield;
      const stands = this.#known.has(each.known) && each.known.marks?.includes(each.mark) === true;
      // What changed while this was planned is planned anew; its words may have, too.
      if (stands && this.#painted.get(each.mark.key) === undefined) this.#paint(each);
    }
    // Others may stand for those that are gone now.
    this.#broken.clear();
    this.#stepper.arrange([...keys]);
    this.#painter.keep();
  }

  *#recolour(): Generator<void> {
    this.#painter.refresh();
    yield;
    // Pages fade from one theme to the next: look again when that is over.
    if (this.#isFading) this.#recolouring.later();
    this.#isFading = false;
  }

  #reconsider(): void {
    // One mark is the first of its claim wherever it stands, and there is room for it.
    if (this.#known.size > 1) this.#planning.later();
  }

  #dropBroken(): void {
    const broken = this.#painted.dropBroken();
    if (broken.length > 0) {
      for (const key of broken) this.#broken.add(key);
      this.#stepper.follow();
      this.#planning.soon();
    }
    this.#painter.keep();
  }

  // The same words in new nodes stay marked, or are marked again, without waiting for a plan.
  #repaintMarksOf(known: Known): void {
    for (const mark of known.marks ?? []) {
      const isSeen = this.#painted.get(mark.key) !== undefined;
      if (this.#broken.delete(mark.key) || isSeen) this.#paint({ known, mark });
    }
    this.#stepper.follow();
    const areSeen = known.marks?.every(({ key }) => this.#painted.get(key) !== undefined) === true;
    // Unless they are somewhere else now, all is as it was.
    if (areSeen) this.#planning.later();
    else this.#planning.soon();
  }

  #paint({ known, mark }: Pick<Painted, 'known' | 'mark'>): void {
    const anchoring = anchor(known.run, mark.start, mark.end);
    if (anchoring.status === 'orphaned') this.#painted.drop(mark.key);
    else this.#painted.put({ known, mark, ranges: anchoring.ranges });
  }

  #hits(key: number): readonly MarkHit[] {
    const painted = this.#painted.holds(key) ? this.#painted.get(key) : undefined;
    return painted === undefined ? [] : hitsOf(painted);
  }

  #unpaint(known: Known): void {
    for (const { key } of known.marks ?? []) this.#painted.drop(key);
    this.#stepper.follow();
  }

  *#allTrees(): Generator<ShadowRoot> {
    const trees = new Set<ShadowRoot>();
    for (const root of this.#trees) {
      if (root.host.isConnected) trees.add(root);
      else this.#trees.delete(root);
    }
    for (const { run } of this.#known.inOrder()) {
      for (const root of run.segments[0] ? rootsAround(run.segments[0].node) : []) trees.add(root);
    }
    yield* trees;
  }
}

// In ms: marks of a long page come in a few waves, and each wave costs one plan.
const PLAN_PAUSE = 250;
// About as long as pages fade from one theme to another.
const COLOUR_PAUSE = 700;

function wantedBy({ off }: PageSettings): IsWanted {
  return (match, run) => !isSwitchedOff(off, match.claim, wordsOf(run, match));
}
