import { flatParent } from './flat-tree.ts';
import { type Tone, type ToneChooser, toneChooser } from './ground.ts';
import { rangesAt } from './hit.ts';
import { CURRENT, FLASH, MARKS, STYLE, TONES } from './mark-style.ts';
import { sheetAdopter } from './sheet.ts';

/** Draws marks. Adds no element to the page and changes no attribute. */
export type Painter = {
  /** Marks these ranges under a key, in place of those the key had; an empty list takes them away. */
  readonly mark: (key: number, ranges: readonly Range[]) => void;
  /** Shows these ranges as where the reader is, in place of the last ones; an empty list ends it. */
  readonly current: (ranges: readonly Range[]) => void;
  /** Makes these ranges stand out, in place of the last ones; an empty list ends it. */
  readonly flash: (ranges: readonly Range[]) => void;
  /** Keys of the marks with words at a point in client coordinates, as {@link rangesAt} finds them. */
  readonly hit: (x: number, y: number) => readonly number[];
  /** Colours have changed: chooses again how each mark is seen on its ground. O(marks × depth). */
  readonly refresh: () => void;
  /** Puts back what the page has thrown away of highlights and style sheets. O(trees with marks). */
  readonly keep: () => void;
  /** Takes everything away, style sheets included. */
  readonly clear: () => void;
};

/**
 * Paints with the CSS Custom Highlight API. The style sheet is adopted by the document and by each shadow root that owns
 * marked text (Firefox looks for `::highlight()` rules in the owning tree only). Paints nothing where the
 * browser has no custom highlights.
 */
export function highlightPainter(): Painter {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return NO_PAINTER;
  return new HighlightPainter();
}

/** The same painter, which tells of each mark before it paints it. */
export function tellingOfMarks(painter: Painter, tell: () => void): Painter {
  const mark: Painter['mark'] = (key, ranges) => {
    if (ranges.length > 0) tell();
    painter.mark(key, ranges);
  };
  return { ...painter, mark };
}

const NO_PAINTER: Painter = {
  mark: () => {},
  current: () => {},
  flash: () => {},
  hit: () => [],
  refresh: () => {},
  keep: () => {},
  clear: () => {},
};

type Painted = { readonly ranges: readonly Range[]; readonly tone: Tone };

class HighlightPainter implements Painter {
  readonly #marks = new Map<number, Painted>();
  readonly #keys = new Map<AbstractRange, number>();
  readonly #layers = new Map<string, Highlight>();
  readonly #sheets = sheetAdopter(STYLE);
  #chooser: ToneChooser | undefined;

  readonly mark = (key: number, ranges: readonly Range[]): void => {
    this.#remove(key);
    const [first] = ranges;
    if (first === undefined) return;
    const tone = this.#toneOf(first);
    this.#marks.set(key, { ranges, tone });
    for (const range of ranges) {
      this.#keys.set(range, key);
      this.#sheets.into(range.startContainer);
      this.#layer(MARKS).add(range);
      this.#layer(TONES[tone]).add(range);
    }
  };

  readonly current = (ranges: readonly Range[]): void => this.#replace(CURRENT, ranges);

  readonly flash = (ranges: readonly Range[]): void => this.#replace(FLASH, ranges);

  readonly hit = (x: number, y: number): readonly number[] => {
    const all = this.#layers.get(MARKS);
    const [first] = this.#marks.values();
    const document = first?.ranges[0]?.startContainer.ownerDocument;
    if (all === undefined || !document) return [];
    this.keep();
    const painting = {
      highlight: all,
      ranges: [...this.#keys.keys()],
      trees: this.#sheets.trees(),
    };
    const keys = rangesAt(document, { x, y }, painting).map((range) => this.#keys.get(range));
    return [...new Set(keys)].filter((key) => key !== undefined);
  };

  readonly refresh = (): void => {
    this.#chooser = undefined;
    for (const [key, { ranges, tone }] of [...this.#marks]) {
      const [first] = ranges;
      if (first !== undefined && this.#toneOf(first) !== tone) this.mark(key, ranges);
    }
    this.keep();
  };

  readonly keep = (): void => {
    for (const [name, highlight] of this.#layers) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    this.#sheets.again();
  };

  readonly clear = (): void => {
    for (const [name, highlight] of this.#layers) {
      // A newer copy of the extension may have put its own in this place.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#layers.clear();
    this.#marks.clear();
    this.#keys.clear();
    this.#sheets.outOfAll();
  };

  #remove(key: number): void {
    const painted = this.#marks.get(key);
    this.#marks.delete(key);
    for (const range of painted?.ranges ?? []) {
      this.#keys.delete(range);
      for (const layer of this.#layers.values()) layer.delete(range);
    }
  }

  #replace(name: string, ranges: readonly Range[]): void {
    this.#layers.get(name)?.clear();
    for (const range of ranges) {
      this.#sheets.into(range.startContainer);
      this.#layer(name).add(range);
    }
  }

  #layer(name: string): Highlight {
    const highlight = this.#layers.get(name) ?? new Highlight();
    highlight.priority = PRIORITIES[name] ?? 0;
    this.#layers.set(name, highlight);
    // Pages clear the registry for their own ends.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }

  // What is learned of grounds holds until the script that asks has ended: then styles may be others.
  #toneOf(range: Range): Tone {
    if (this.#chooser === undefined) {
      this.#chooser = toneChooser();
      queueMicrotask(() => {
        this.#chooser = undefined;
      });
    }
    const element = flatParent(range.startContainer);
    return element === null ? 'dark-letters' : this.#chooser(element);
  }
}

const PRIORITIES: Readonly<Record<string, number>> = { [CURRENT]: 1, [FLASH]: 2 };
