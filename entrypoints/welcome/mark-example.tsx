import { render } from 'preact';
import type { Example } from '../../src/messaging/requests/settings.ts';
import { attachCard, type CardContent, type CardMark } from '../../src/page/card/card.ts';
import { toneChooser } from '../../src/page/ground.ts';
import { STYLE, TONES } from '../../src/page/mark-style.ts';
import { Card, type CardActions } from '../../src/ui/card/card.tsx';
import { cardInOneSentence, cardName } from '../../src/ui/card/sentence.ts';
import cardStyle from '../../src/ui/style/card.css?inline';
import partsStyle from '../../src/ui/style/parts.css?inline';
import tokensStyle from '../../src/ui/style/tokens.css?inline';
import type { MarkedExample } from '../../src/ui/welcome/source.ts';

/** Marks the words of an example as they are marked on any page, with the same card. */
export function markExample(
  paragraph: HTMLElement,
  example: Example,
  signal: AbortSignal,
  actions: Omit<CardActions, 'close'>,
): MarkedExample {
  const range = wordsIn(paragraph, example);
  paint(paragraph, range, signal);
  const words = range.toString();
  const { claim } = example.card;
  const mark: CardMark = { passage: 0, claim, start: example.start, words, ranges: [range] };
  const control = attachCard(
    {
      document,
      marks: {
        isEmpty: () => false,
        at: (x, y) => (isAt(range, x, y) ? [mark] : []),
        current: () => [mark],
        leave: () => {},
      },
      css: tokensStyle + partsStyle + cardStyle,
      load: async () => contentOf(example, actions),
    },
    signal,
  );
  return { open: () => control.catchUp({ kind: 'enter' }) };
}

function contentOf({ card }: Example, actions: Omit<CardActions, 'close'>): CardContent {
  return {
    name: cardName([card]),
    sentence: cardInOneSentence([card]),
    draw: (into, close) => {
      const { openTrace, switchOff } = actions;
      const all = {
        close,
        openTrace: (claim: typeof card.claim) => openTrace(claim).then(close),
        switchOff: (what: Parameters<typeof switchOff>[0]) => switchOff(what).then(close),
      };
      render(<Card cards={[card]} site="" actions={all} />, into);
      return () => render(null, into);
    },
  };
}

function wordsIn(paragraph: HTMLElement, { start, end }: Example): Range {
  const range = document.createRange();
  const text = paragraph.firstChild ?? paragraph;
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

/** Paints the mark in the tone of its ground, and anew when the theme changes. */
function paint(paragraph: HTMLElement, range: Range, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  const clear = (): void => {
    for (const name of Object.values(TONES)) CSS.highlights.delete(name);
  };
  const draw = (): void => {
    clear();
    CSS.highlights.set(TONES[toneChooser()(paragraph)], new Highlight(range));
  };
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => {
    clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

const isAt = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some(
    ({ left, top, right, bottom }) => left <= x && x < right && top <= y && y < bottom,
  );
