// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/languages.ts';
import { Card } from '../../src/ui/card/card.tsx';
import { cardInOneSentence, cardName } from '../../src/ui/card/sentence.ts';
import { Options } from '../../src/ui/options/app.tsx';
import { Panel } from '../../src/ui/panel/app.tsx';
import { App } from '../../src/ui/popup/app.tsx';
import { Welcome } from '../../src/ui/welcome/app.tsx';
import { ENGLISH } from '../../src/words/english.ts';
import { speak } from '../../src/words/say.ts';
import { panelSource } from '../support/gallery/panel-scene.ts';
import { sceneSource } from '../support/gallery/popup-scene.ts';
import { PSEUDO } from '../support/gallery/pseudo.ts';
import { fakeSource } from '../support/gallery/settings-scene.ts';
import { allShots, type Shot } from '../support/gallery/shots.ts';
import { take } from '../support/gallery/steps.ts';

afterEach(() => speak(ENGLISH));

const done = () => Promise.resolve();

/** Draws a state, and draws it anew: its source stays, as it does on a page whose language is chosen anew. */
const drawingOf = (shot: Shot): (() => VNode) => {
  switch (shot.place) {
    case 'popup': {
      const source = sceneSource(shot.scene);
      return () => <App source={source} />;
    }
    case 'panel': {
      const { source } = panelSource(shot.scene);
      return () => <Panel source={source} />;
    }
    case 'card': {
      const { cards } = shot.scene;
      const actions = { close: () => {}, openTrace: done, switchOff: done };
      return () => (
        <div role="dialog" aria-label={cardName(cards)} title={cardInOneSentence(cards)}>
          <Card cards={cards} site="news.example" actions={actions} />
        </div>
      );
    }
    case 'options':
    case 'welcome': {
      const source = fakeSource(shot.scene);
      const View = shot.place === 'options' ? Options : Welcome;
      return () => <View source={source} />;
    }
    default:
      return shot satisfies never;
  }
};

/** Lets answers come and be drawn. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
  }
};

/** Does what leads to a state, in English as a reader may before another language is chosen. */
const comeTo = async (shot: Shot): Promise<void> => {
  for (const step of 'steps' in shot ? (shot.steps ?? []) : []) {
    await act(async () => take(step));
    await settle();
  }
};

/** Shows what is folded away. */
const unfold = (): void => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const more of document.querySelectorAll<HTMLElement>('.gap button, .more')) more.click();
};

/** Every text that a value holds, at any depth. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
};

/** All that a person can read or hear in a document. */
const wordsShown = (): readonly string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // Terms to search for are made of the reader's own words.
    if (node.parentElement?.localName !== 'code') texts.push(node.textContent ?? '');
  }
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
  );
  return [...texts, ...attributes];
};

/** What is data of no scene and yet in every language: names, dates of the language, keys, examples. */
const NAMES = [
  'Whence',
  'news.example',
  'Alt+Shift+S',
  'Alt+Shift+W',
  'Alt+Shift+O',
  'Alt+Shift+.',
  'Alt+Shift+,',
  'Esc',
  'Trace this claim',
  'Enter',
  'CC BY 4.0',
  'PDF',
  'North Korea',
  'Russia',
  'Ukraine',
  'Markdown',
  'HTML',
  'JSON-LD',
  'CSL-JSON',
  'BibTeX',
  'CSV',
  // How the language data joins lists.
  ' and ',
  ' or ',
  // What the scene’s background says when it cannot answer.
  'The index could not be opened.',
  ...LANGUAGES.map(({ name }) => name),
  ...Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2022, month, 1))).flatMap((date) =>
    ['long', 'short'].map((style) =>
      new Intl.DateTimeFormat('en-XA', { month: style as 'long', timeZone: 'UTC' }).format(date),
    ),
  ),
  ...[...'en de uk ru ko ar pl fr es zh ja it bg ro et fa fi cs'.split(' ')].map(
    (lang) => new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang,
  ),
];

// A line of its own begins with a capital, whatever the record has.
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** What of a text is neither data nor a message in the language that nobody speaks. */
const untranslated = (text: string, data: readonly string[]): string => {
  const words = squeezed(text).replace(/^[“‘«„"…\s]+|[”’»“"…\s]+$/gu, '');
  if (data.some((one) => one.includes(words))) return '';
  const rest = [...data, ...NAMES.map((one) => one.toLowerCase())]
    .filter((one) => one.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, one) => left.replaceAll(one, ' '), squeezed(text));
  // Letters that stand in no such message as they are: there all of these have accents.
  return /[acdegilnosuyz]{2}/.test(rest) ? rest : '';
};

const shots = (() => {
  speak(PSEUDO);
  const all = allShots();
  speak(ENGLISH);
  return all;
})();

test.each(shots.map((shot) => [`${shot.place}: ${shot.name}`, shot] as const))(
  'nothing is said in English alone in %s',
  async (_, shot) => {
    document.body.innerHTML = '<div id="app"></div>';
    const app = document.querySelector('#app');
    if (!app) throw new Error('no #app');
    const draw = drawingOf(shot);
    for (const language of [ENGLISH, PSEUDO]) {
      speak(language);
      await act(async () => render(draw(), app));
      await settle();
      if (language === ENGLISH) await comeTo(shot);
      await act(async () => unfold());
      await settle();
    }
    const data = [...new Set(stringsIn(shot).map(squeezed))];
    const shown = wordsShown().filter((text) => /\p{L}/u.test(text));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.map((text) => untranslated(text, data)).filter(Boolean)).toEqual([]);
    render(null, app);
  },
);
