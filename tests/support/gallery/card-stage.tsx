import { render } from 'preact';
import type { ClaimId } from '../../../src/model/brand.ts';
import { attachCard, type CardControl } from '../../../src/page/card/card.ts';
import { Card } from '../../../src/ui/card/card.tsx';
import { cardInOneSentence, cardName } from '../../../src/ui/card/sentence.ts';
import cardStyle from '../../../src/ui/style/card.css?inline';
import partsStyle from '../../../src/ui/style/parts.css?inline';
import tokensStyle from '../../../src/ui/style/tokens.css?inline';
import type { CardScene } from './card-scene.ts';

const css = tokensStyle + partsStyle + cardStyle;
const done = () => Promise.resolve();
const actions = (close: () => void) => ({ close, openTrace: done, switchOff: done });
let ending = new AbortController();
let control: CardControl | undefined;

const view = (scene: CardScene, close: () => void) => (
  <Card cards={scene.cards} site="news.example" actions={actions(close)} />
);

/** Takes away whatever was shown of cards, their style sheets too. */
export function clearCards(app: HTMLElement): void {
  control?.close();
  ending.abort();
  ending = new AbortController();
  document.adoptedStyleSheets = [];
  app.replaceChildren();
}

/** Shows an article; its mark's card opens at a click. */
export function showArticle(scene: CardScene, app: HTMLElement): void {
  clearCards(app);
  const [before = '', words = '', after = ''] = scene.text.split(/[[\]]/);
  const paragraph = document.createElement('p');
  paragraph.dir = scene.dir ?? 'ltr';
  paragraph.append(before + words + after);
  const filler = document.createElement('p');
  filler.append('The weather in the capital was mild. '.repeat(60));
  app.append(paragraph, filler);
  const range = document.createRange();
  const [text] = paragraph.childNodes;
  if (!text) return;
  range.setStart(text, before.length);
  range.setEnd(text, before.length + words.length);
  CSS.highlights.set('stage', new Highlight(range));
  const mark = { passage: 1, claim: 'c' as ClaimId, start: 0, words, ranges: [range] };
  const isOn = (x: number, y: number) =>
    [...range.getClientRects()].some(
      (r) => r.left <= x && x < r.right && r.top <= y && y < r.bottom,
    );
  const content = {
    name: cardName(scene.cards),
    sentence: cardInOneSentence(scene.cards),
    draw: (into: HTMLElement, close: () => void) => {
      render(view(scene, close), into);
      return () => render(null, into);
    },
  };
  control = attachCard(
    {
      document,
      css,
      marks: {
        isEmpty: () => false,
        at: (x, y) => (isOn(x, y) ? [mark] : []),
        current: () => [],
        leave: () => {},
      },
      load: () => Promise.resolve(content),
    },
    ending.signal,
  );
}

/** Shows the card alone and in the open. */
export function showPlainCard(scene: CardScene, app: HTMLElement): void {
  clearCards(app);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const card = document.createElement('div');
  card.className = 'whence-card plain';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', cardName(scene.cards));
  app.append(card);
  render(view(scene, done), card);
}
