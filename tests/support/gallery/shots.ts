import type { Example } from '../../../src/messaging/requests/settings.ts';
import type { PageOffset } from '../../../src/model/brand.ts';
import type { CardScene } from './card-scene.ts';
import { cardScenes } from './card-scenes.ts';
import type { PanelScene } from './panel-scene.ts';
import { answer, panelScenes } from './panel-scenes.ts';
import type { Scene } from './popup-scene.ts';
import { scenes as popupScenes } from './popup-scenes.ts';
import type { SettingsScene } from './settings-scene.ts';
import { settingsScenes } from './settings-scenes.ts';
import type { Step } from './steps.ts';

/** One state of one place in which a person meets Whence. */
export type Shot = { readonly name: string } & (
  | { readonly place: 'popup'; readonly scene: Scene; readonly steps?: readonly Step[] }
  | { readonly place: 'panel'; readonly scene: PanelScene; readonly steps?: readonly Step[] }
  | { readonly place: 'card'; readonly scene: CardScene }
  | {
      readonly place: 'options' | 'welcome';
      readonly scene: SettingsScene;
      readonly steps?: readonly Step[];
    }
);

/** Searches that are looked at as well, by name. */
const SEARCHES: { readonly [name: string]: readonly Step[] } = {
  'search-short': [{ type: 'korotchenko' }],
  'search-sentence': [
    {
      type: 'Russian television says a hundred thousand, that is 100,000 volunteers from North Korea are prepared to take part in the conflict',
    },
  ],
  'search-none': [{ type: 'football results' }],
  'filters-open': [{ press: '.filters-button' }],
  'filters-chosen': [
    { press: '.filters-button' },
    { choose: 'denied' },
    { choose: '2022' },
    { choose: 'uk' },
  ],
  'filters-none': [
    { press: '.filters-button' },
    { choose: 'denied' },
    { press: '.filters-button' },
    { type: 'football results' },
  ],
  keyboard: [{ press: '.bottom .link.keys' }],
  'text-none': [
    { type: 'Rents in the capital have doubled within a year.' },
    { press: '.trace-button' },
  ],
};

/** Searches of the options, by name. */
const FINDINGS: { readonly [name: string]: readonly Step[] } = {
  'options-found': [{ type: 'site' }],
  'options-found-none': [{ type: 'zeppelin' }],
  'options-keyboard': [{ press: '[data-part=keyboard] .row .button:last-child' }],
};

const exampleOf = ({ text, cards: [card] }: CardScene): Example => {
  if (card === undefined) throw new Error('This scene has no card.');
  const [before = '', words = '', after = ''] = text.split(/[[\]]/);
  const start = before.length as PageOffset;
  return { text: before + words + after, start, end: (start + words.length) as PageOffset, card };
};

/** All of them, in the language that holds: what a card says is said by the background. */
export function allShots(): readonly Shot[] {
  const none = answer([]);
  const { one } = cardScenes();
  if (one === undefined) throw new Error('No card scene “one”');
  const { several } = popupScenes;
  if (several === undefined) throw new Error('No popup scene “several”');
  return [
    ...Object.entries(popupScenes).map(([name, scene]): Shot => ({ place: 'popup', name, scene })),
    ...Object.entries(SEARCHES).map(
      ([name, steps]): Shot => ({
        place: 'popup',
        name,
        scene: { ...several, answer: none },
        steps,
      }),
    ),
    ...Object.entries(panelScenes).map(([name, scene]): Shot => ({ place: 'panel', name, scene })),
    ...Object.entries(SEARCHES)
      .filter(([name]) => !(name in panelScenes))
      .map(([name, steps]): Shot => ({ place: 'panel', name, scene: several, steps })),
    ...Object.entries(cardScenes()).map(([name, scene]): Shot => ({ place: 'card', name, scene })),
    ...Object.entries(FINDINGS).map(
      ([name, steps]): Shot => ({ place: 'options', name, scene: {}, steps }),
    ),
    ...Object.entries(settingsScenes).map(
      ([name, scene]): Shot => ({ place: scene.page ?? 'options', name, scene }),
    ),
    {
      place: 'welcome',
      name: 'welcome-example',
      scene: { page: 'welcome', example: exampleOf(one) },
    },
  ];
}
