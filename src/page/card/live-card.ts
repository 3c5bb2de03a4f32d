import type { Box, Point } from './box.ts';
import { focusAgain } from './focus.ts';
import type { Host, OpenHost } from './host.ts';
import { type Clips, clipsOf, isRightToLeft, lineBoxes, viewOf } from './line-boxes.ts';
import { type Placement, placeCard, widthIn } from './placement.ts';

/** How a card was asked for. `rest`: by itself; it goes with the pointer, and takes no focus. */
export type How = 'rest' | 'click' | 'tap' | 'key';

/** What there is to say of some marks. */
export type CardContent = {
  /** The name by which a screen reader knows the card. */
  readonly name: string;
  /** Says the card in a sentence or two. */
  readonly sentence: string;
  /** Draws it into an empty element, and returns what takes it away. `close` closes the card and gives the focus back. */
  readonly draw: (into: HTMLElement, close: () => void) => () => void;
};

/** What a card needs to be shown. */
export type Showing = {
  readonly document: Document;
  readonly host: Host;
  readonly marks: readonly { readonly ranges: readonly Range[] }[];
  readonly how: How;
  readonly content: CardContent;
  /** Where the reader was on the words; undefined for their beginning. */
  readonly reading: Point | undefined;
  /** What had the focus before. */
  readonly before: Element | null;
  /** Told when there is no reason for the card any more. */
  readonly ended: () => void;
};

/** A card that is shown. */
export type LiveCard = {
  readonly how: () => How;
  /** Where it lies. */
  readonly box: () => Box;
  /** Where the words it is about lie, as far as they can be seen. */
  readonly lines: () => readonly Box[];
  /** Whether an event with this path is its own. */
  readonly isWithin: (path: readonly EventTarget[]) => boolean;
  readonly hasFocus: () => boolean;
  /** Whether words of the card itself are being selected. */
  readonly isSelecting: () => boolean;
  /** The reader has taken to it: it stays until it is sent away. */
  readonly keep: () => void;
  /** Moves the focus into it; then it stays. */
  readonly enter: () => void;
  /** Takes it away; focus that was in it goes back to where it came from. */
  readonly close: () => void;
};

/** Shows a card beside its words, and keeps it there while they move; undefined where the words cannot be seen. */
export function showCard(showing: Showing): LiveCard | undefined {
  const live = new Live(showing);
  return live.begin() ? live : undefined;
}

class Live implements LiveCard {
  readonly #showing: Showing;
  readonly #window: Window;
  readonly #ranges: readonly Range[];
  readonly #words: string;
  readonly #clips: Clips;
  readonly #isRightToLeft: boolean;
  readonly #asSheet: boolean;
  /** From the corner of the words to where the reader is on them. */
  readonly #offset: Point | undefined;
  #how: How;
  #host: OpenHost | undefined;
  #undraw = (): void => {};
  #frame = 0;
  #placed: Placement | undefined;
  #lines: readonly Box[] = [];
  #wasPressed = false;

  constructor(showing: Showing) {
    this.#showing = showing;
    this.#window = showing.document.defaultView ?? window;
    // Claims that overlap share the ranges of their mark.
    this.#ranges = [...new Set(showing.marks.flatMap(({ ranges }) => ranges))];
    this.#words = this.#ranges.map(String).join('\n');
    this.#clips = clipsOf(this.#ranges);
    this.#isRightToLeft = isRightToLeft(this.#ranges);
    this.#how = showing.how;
    this.#asSheet = showing.how === 'tap';
    const box = this.#ranges[0]?.getBoundingClientRect();
    const { reading } = showing;
    this.#offset = reading && box && { x: reading.x - box.left, y: reading.y - box.top };
  }

  begin(): boolean {
    const { host, content, ended } = this.#showing;
    const [first] = this.#ranges;
    const view = viewOf(this.#window);
    this.#lines = lineBoxes(this.#ranges, this.#clips, view);
    if (first === undefined || this.#lines.length === 0) return false;
    this.#host = host.open(first.startContainer, content.name, widthIn(view, this.#asSheet));
    this.#host.card.dataset.by = this.#how;
    this.#undraw = content.draw(this.#host.card, ended);
    this.#watchFocus(this.#host.card);
    if (!this.#update(this.#host)) {
      this.close();
      return false;
    }
    this.#frame = this.#window.requestAnimationFrame(() => this.#follow());
    if (this.#how !== 'rest') this.enter();
    return true;
  }

  how = (): How => this.#how;

  box(): Box {
    const { left = 0, top = 0, width = 0 } = this.#placed ?? {};
    // Lower than its place where its content is.
    const height = this.#host?.card.offsetHeight ?? 0;
    return { left, top, right: left + width, bottom: top + height };
  }

  lines(): readonly Box[] {
    return this.#lines;
  }

  isWithin(path: readonly EventTarget[]): boolean {
    // Closed, the shadow tree shows no more of itself to a path than its host.
    this.#wasPressed = this.#host !== undefined && path.includes(this.#host.element);
    return this.#wasPressed;
  }

  hasFocus(): boolean {
    return this.#host?.hasFocus() ?? false;
  }

  isSelecting(): boolean {
    return this.#wasPressed;
  }

  keep(): void {
    if (this.#how === 'rest') this.#how = 'click';
  }

  enter(): void {
    this.keep();
    this.#host?.card.focus({ preventScroll: true });
  }

  close(): void {
    const host = this.#host;
    if (host === undefined) return;
    this.#host = undefined;
    this.#window.cancelAnimationFrame(this.#frame);
    const hadFocus = host.hasFocus();
    this.#undraw();
    host.close();
    if (hadFocus) focusAgain(this.#showing.before);
  }

  // Whoever goes into the card wants to keep it; whoever goes on to something else has done with it.
  #watchFocus(card: HTMLElement): void {
    card.addEventListener('focusin', () => this.keep());
    card.addEventListener('focusout', ({ relatedTarget }) => {
      const isElsewhere = relatedTarget !== null && !card.contains(relatedTarget as Node);
      if (isElsewhere) this.#showing.ended();
    });
  }

  // Once a frame: the page scrolls, grows and changes without a word. What has not changed is not set again.
  #follow(): void {
    if (this.#host === undefined) return;
    if (this.#update(this.#host)) {
      this.#frame = this.#window.requestAnimationFrame(() => this.#follow());
    } else this.#showing.ended();
  }

  #update(host: OpenHost): boolean {
    if (host.isGone() || this.#ranges.map(String).join('\n') !== this.#words) return false;
    const view = viewOf(this.#window);
    this.#lines = lineBoxes(this.#ranges, this.#clips, view);
    const [first] = this.#lines;
    if (first === undefined) return false;
    this.#placed = placeCard({
      view,
      boxes: this.#lines,
      reading: this.#readingNow(first),
      size: { width: widthIn(view, this.#asSheet), height: host.naturalHeight() },
      asSheet: this.#asSheet,
      rightToLeft: this.#isRightToLeft,
      side: this.#placed?.side,
    });
    host.place(this.#placed);
    return true;
  }

  // Where the reader is on the words goes with the words.
  #readingNow(first: Box): Point {
    const box = this.#ranges[0]?.getBoundingClientRect();
    if (this.#offset === undefined || box === undefined) {
      return { x: this.#isRightToLeft ? first.right : first.left, y: first.top };
    }
    return { x: box.left + this.#offset.x, y: box.top + this.#offset.y };
  }
}
