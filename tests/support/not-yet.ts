/** Where a case is tried: without a browser, or in one. */
export type Where = 'happy-dom' | 'Chromium' | 'Firefox';

/**
 * Fixture pages that today's reader does not read as it should, and where; each with the cause. They are tried all the
 * same and must fail: whoever mends the cause takes the line out.
 */
export const NOT_YET: readonly {
  readonly page: string;
  readonly where: readonly Where[];
  readonly cause: string;
  /** It hangs its tab for minutes: not even tried. */
  readonly hangs?: true;
}[] = [
  {
    page: 'quote-across-paragraphs',
    where: ['happy-dom', 'Chromium', 'Firefox'],
    cause:
      'passages end with their block (src/page/passages.ts, readFlow): a sentence that a paragraph leaves open is not joined with the next',
  },
  {
    page: 'blockquote-across-paragraphs',
    where: ['happy-dom', 'Chromium', 'Firefox'],
    cause:
      'passages end with their block (src/page/passages.ts, readFlow): a sentence that a paragraph leaves open is not joined with the next',
  },
  {
    page: 'closed-shadow-root',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/flat-tree.ts asks for open roots (`shadowRoot`) alone, not for those that only content scripts may have',
  },
  {
    page: 'late-shadow-root',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/passages.ts remembers as `unbuilt` custom elements alone; a plain div that becomes a host changes nothing a MutationObserver tells of',
  },
  {
    page: 'tabs-by-style',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/watch.ts hears of attributes alone; `:checked` changes none: listen to `change` and `click` as well',
  },
  {
    page: 'shown-by-animation',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/watch.ts hears of attributes alone; an animation that shows text changes none: listen to `animationend` and `transitionend`, or look at hidden text again now and then',
  },
  {
    page: 'style-changed',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/watch.ts hears of attributes alone; a rule changed by script tells nobody: look at hidden text again now and then',
  },
  {
    page: 'visually-hidden',
    where: ['Chromium', 'Firefox'],
    cause: 'src/page/look.ts does not know text that is clipped away or has no size',
  },
  {
    page: 'unseen-by-style',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/look.ts does not know text without opacity or size, clipped, or out of the page',
  },
  {
    page: 'editing-begins',
    where: ['Chromium', 'Firefox'],
    cause: 'src/page/watch.ts does not watch `contenteditable`',
  },
  {
    page: 'xhtml',
    where: ['Chromium', 'Firefox'],
    cause: 'src/page/flat-tree.ts, isText: a CDATA section is text as well (node type 4)',
  },
  {
    page: 'clobbered',
    where: ['Chromium'],
    cause:
      "src/page/flat-tree.ts and look.ts ask forms for members in whose place the form's own fields stand (`form.childNodes` is an input): ask the prototypes",
  },
  {
    page: 'highlights-cleared',
    where: ['Chromium', 'Firefox'],
    cause: 'src/page/paint.ts sets its highlights anew only when something is marked',
  },
  {
    page: 'sheets-reassigned',
    where: ['Chromium', 'Firefox'],
    cause: 'src/page/paint.ts adopts its style sheet anew only when something is marked',
  },
  {
    page: 'five-megabytes',
    where: ['Chromium', 'Firefox'],
    cause:
      'src/page/run.ts is quadratic: `text.endsWith` at every space and line feed flattens all of `text` gathered so far; 200 kB of preformatted text take a minute, in one task',
    hangs: true,
  },
];

/** Whether a fixture page is known to fail there. */
export function isNotYet(page: string, where: Where): boolean {
  return NOT_YET.some((each) => each.page === page && each.where.includes(where));
}

/** Whether a fixture page is better not even tried. */
export function hangs(page: string): boolean {
  return NOT_YET.some((each) => each.page === page && each.hangs);
}
