import type { MarkPlace } from '../../model/match.ts';
import { watchReader } from './attention.ts';
import { boxAround, holds, isOnTheWay, type Point, widened } from './box.ts';
import { focusedElement } from './focus.ts';
import { createHost } from './host.ts';
import { type CardContent, type How, type LiveCard, showCard } from './live-card.ts';
import type { Missed } from './missed.ts';
import { GAP } from './placement.ts';

export type { CardContent } from './live-card.ts';

/** A mark as the card needs to know it. */
export type CardMark = MarkPlace & {
  /** The page's words in it. */
  readonly words: string;
  readonly ranges: readonly Range[];
};

/** Where the card learns of marks. */
export type CardMarks = {
  /** Whether nothing is marked at all; asked at every move of the pointer. */
  readonly isEmpty: () => boolean;
  /** The marks painted at a point in client coordinates: several where claims overlap. */
  readonly at: (x: number, y: number) => readonly CardMark[];
  /** The claims of the mark that the keyboard has last gone to; none where it has gone to none. */
  readonly current: () => readonly CardMark[];
  /** The reader has turned to something else: there is no current mark any more. */
  readonly leave: () => void;
};

/** What the card of a document is made of. */
export type CardOptions = {
  readonly document: Document;
  readonly marks: CardMarks;
  /** Style of what stands in the card, which has the class `whence-card`. */
  readonly css: string;
  /** Gets what there is to say of some marks; undefined where nothing is known any more. What rejects shows no card. */
  readonly load: (marks: readonly CardMark[]) => Promise<CardContent | undefined>;
  /** Told of the mark whose card the reader has asked for; of none that has opened by itself. */
  readonly chosen?: (mark: CardMark) => void;
};

/** The card of a document. */
export type CardControl = {
  /** Whether it opens where the pointer rests. */
  readonly setOnRest: (onRest: boolean) => void;
  /** Closes it: the marks have gone. */
  readonly close: () => void;
  /** Does what it would have done for this, had it been attached before. */
  readonly catchUp: (missed: Missed) => void;
  /** Has screen readers say something politely, such as that the keyboard has come to a mark. */
  readonly announce: (text: string, near?: Node) => void;
};

/**
 * Opens a card where the pointer rests on a mark, where one is clicked or tapped, and at Enter on the one that the keyboard
 * has gone to; and closes it as soon as the reader turns away. The signal ends it.
 */
export function attachCard(options: CardOptions, signal: AbortSignal): CardControl {
  const attached = new AttachedCard(options, signal);
  return {
    setOnRest: (onRest) => attached.setOnRest(onRest),
    close: () => attached.close(),
    catchUp: (missed) => attached.catchUp(missed),
    announce: (text, near) => attached.announce(text, near),
  };
}

/** How long the pointer rests on a mark before its card opens, in ms: longer than reading over it takes. */
const REST = 400;
/** Moves smaller than this, in pixels, are a resting hand's. */
const TREMBLE = 4;
/** How long the pointer may be elsewhere on its way before the card goes, in ms. */
const GRACE = 350;

class AttachedCard {
  readonly #options: CardOptions;
  readonly #host;
  readonly #attention;
  #onRest = true;
  #live: LiveCard | undefined;
  /** Counts what was asked for: an answer that comes when something else has been is not wanted any more. */
  #asked = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #restsAt: Point | undefined;
  /** Where the pointer was last on the mark or the card: ways from there to the card are safe. */
  #leftAt: Point | undefined;

  constructor(options: CardOptions, signal: AbortSignal) {
    this.#options = options;
    this.#host = createHost(options.document, options.css);
    const { marks } = options;
    this.#attention = watchReader(
      options.document,
      {
        isAwake: () => this.#live !== undefined || (this.#onRest && !marks.isEmpty()),
        pointerAt: (point) => this.#pointerAt(point),
        pointerGone: () => this.#pointerGone(),
        pressed: (point, path) => this.#pressed(point, path),
        clicked: (point, byTouch) => this.#clicked(point, byTouch),
        entered: () => this.#entered(),
        escaped: () => this.#escaped(),
        typed: () => this.#turnedAway(),
        selected: () => this.#live?.isSelecting() || this.close(),
        leftPage: () => this.close(),
      },
      signal,
    );
    signal.addEventListener('abort', () => {
      this.close();
      this.#host.remove();
    });
  }

  setOnRest(onRest: boolean): void {
    this.#onRest = onRest;
    if (!onRest) this.#stopWaiting();
  }

  catchUp(missed: Missed): void {
    switch (missed.kind) {
      case 'pointer':
        this.#pointerAt(missed.point);
        return;
      case 'click':
        this.#clicked(missed.point, missed.byTouch);
        return;
      case 'enter':
        this.#entered();
        return;
      default:
        missed satisfies never;
    }
  }

  announce(text: string, near?: Node): void {
    this.#host.say(text, near);
  }

  close(): void {
    this.#asked++;
    this.#stopWaiting();
    this.#stopGrace();
    this.#live?.close();
    this.#live = undefined;
  }

  #pointerAt(point: Point): void {
    if (this.#live) this.#follow(point);
    else this.#wait(point);
  }

  // No card: the pointer may come to rest on a mark.
  #wait(point: Point): void {
    const moved = this.#restsAt && Math.hypot(point.x - this.#restsAt.x, point.y - this.#restsAt.y);
    if (moved !== undefined && moved < TREMBLE) return;
    this.#stopWaiting();
    if (!this.#onRest || this.#options.marks.at(point.x, point.y).length === 0) return;
    this.#restsAt = point;
    this.#rest = setTimeout(() => {
      this.#stopWaiting();
      if (!this.#attention.isBusy()) void this.#open(this.#marksAt(point), 'rest', point);
    }, REST);
  }

  #stopWaiting(): void {
    clearTimeout(this.#rest);
    this.#restsAt = undefined;
  }

  // A card that has opened by itself goes when the pointer goes; one that was asked for waits to be sent away.
  #follow(point: Point): void {
    const live = this.#live;
    this.#restsAt = point;
    if (live === undefined || live.how() !== 'rest') return;
    const card = live.box();
    const isNear =
      holds(widened(card, GAP), point) ||
      live.lines().some((line) => holds(widened(line, 2), point)) ||
      holds(boxAround(live.lines()) ?? card, point);
    const isComing = this.#leftAt !== undefined && isOnTheWay(point, this.#leftAt, card);
    if (isNear) this.#leftAt = point;
    if (isNear) this.#stopGrace();
    // On the way the time starts anew, so that a slow hand arrives.
    else if (isComing || this.#grace === undefined) this.#startGrace();
  }

  #startGrace(): void {
    this.#stopGrace();
    this.#grace = setTimeout(() => {
      const point = this.#restsAt;
      this.close();
      // The pointer may have come to another mark meanwhile, and rest there.
      if (point !== undefined) this.#wait(point);
    }, GRACE);
  }

  #stopGrace(): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  #pointerGone(): void {
    this.#stopWaiting();
    this.#leftAt = undefined;
    if (this.#live?.how() === 'rest' && this.#grace === undefined) this.#startGrace();
  }

  #pressed(point: Point, path: readonly EventTarget[]): void {
    this.#stopWaiting();
    if (this.#live?.isWithin(path)) {
      this.#live.keep();
      return;
    }
    this.#options.marks.leave();
    // Pressed on its own words, it stays: a click there asks for what is there already.
    if (!this.#live?.lines().some((line) => holds(line, point))) this.close();
  }

  #clicked(point: Point, byTouch: boolean): void {
    if (this.#live?.lines().some((line) => holds(line, point))) {
      this.#stopGrace();
      this.#live.enter();
      return;
    }
    const marks = this.#marksAt(point);
    if (marks.length > 0) void this.#open(marks, byTouch ? 'tap' : 'click', point);
  }

  #entered(): boolean {
    const marks = this.#options.marks.current();
    if (marks.length === 0 || this.#live?.hasFocus()) return false;
    if (this.#live) this.#live.enter();
    else void this.#open(marks, 'key', undefined);
    return true;
  }

  #escaped(): boolean {
    if (this.#live === undefined) return false;
    this.close();
    return true;
  }

  #turnedAway(): void {
    this.#options.marks.leave();
    this.close();
  }

  #marksAt({ x, y }: Point): readonly CardMark[] {
    return this.#options.marks.at(x, y);
  }

  async #open(marks: readonly CardMark[], how: How, reading: Point | undefined): Promise<void> {
    const [first] = marks;
    if (first === undefined) return;
    this.close();
    const asked = this.#asked;
    const before = focusedElement(this.#options.document);
    const content = await this.#options.load(marks).catch(() => undefined);
    // Meanwhile the reader may have turned to something else.
    if (content === undefined || asked !== this.#asked || this.#attention.isBusy()) return;
    this.#live = showCard({
      host: this.#host,
      marks,
      how,
      content,
      reading,
      before,
      document: this.#options.document,
      ended: () => this.close(),
    });
    this.#leftAt = reading;
    if (how !== 'rest') this.#options.chosen?.(first);
    if (how === 'rest') this.announce(content.sentence);
  }
}
