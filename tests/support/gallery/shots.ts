import type { Example } from '../../../src/messaging/requests/settings.ts';
import type { PageOffset } from '../../../src/model/brand.ts';
import type { CardScene } from './card-scene.ts';
import { cardScenes } from './card-scenes.ts';
import type { PanelScene } from './panel-scene.ts';
import { panelScenes } from './panel-scenes.ts';
import type { Scene } from './popup-scene.ts';
import { scenes as popupScenes } from './popup-scenes.ts';
import { searchShots } from './search-shots.ts';
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
  const { one } = cardScenes();
  if (one === undefined) throw new Error('No card scene “one”');
  const { several } = popupScenes;
  if (several === undefined) throw new Error('No popup scene “several”');
  return [
    ...Object.entries(popupScenes).map(([name, scene]): Shot => ({ place: 'popup', name, scene })),
    ...Object.entries(panelScenes).map(([name, scene]): Shot => ({ place: 'panel', name, scene })),
    ...searchShots(several),
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
