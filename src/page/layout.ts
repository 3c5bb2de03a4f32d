/** Where things lie on the screen, in CSS pixels. Asking forces layout: ask many in a row, and change nothing between. */
export type Layout = {
  /** Height of the window; 0 where nothing is shown. */
  readonly height: () => number;
  /** How far the page is scrolled down. */
  readonly scrolled: () => number;
  /** Top of a range's first words, from the window's top; undefined where they are not rendered. */
  readonly topOf: (range: Range) => number | undefined;
};

/** The layout of a window's page. */
export function windowLayout(view: Window): Layout {
  return {
    height: () => view.innerHeight,
    scrolled: () => view.scrollY,
    topOf: (range) =>
      [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0)?.top,
  };
}
