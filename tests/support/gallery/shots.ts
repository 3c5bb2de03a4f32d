import type { CardScene } from './card-scene.ts';
import { cardScenes } from './card-scenes.ts';
import type { PanelScene } from './panel-scene.ts';
import { panelScenes } from './panel-scenes.ts';
import type { Scene } from './popup-scene.ts';
import { scenes as popupScenes } from './popup-scenes.ts';
import type { SettingsScene } from './settings-scene.ts';
import { settingsScenes } from './settings-scenes.ts';

/** One state of one place in which a person meets Whence. */
export type Shot = { readonly name: string } & (
  | { readonly place: 'popup'; readonly scene: Scene; readonly query?: string }
  | { readonly place: 'panel'; readonly scene: PanelScene; readonly query?: string }
  | { readonly place: 'card'; readonly scene: CardScene }
  | { readonly place: 'options' | 'welcome'; readonly scene: SettingsScene }
);

/** Searches that are looked at as well, by name. */
const SEARCHES: { readonly [name: string]: string } = {
  'search-short': 'korotchenko',
  'search-sentence':
    'Russian television says a hundred thousand, that is 100,000 volunteers from North Korea are prepared to take part in the conflict',
  'search-none': 'football results',
};

/** All of them, in the language that holds: what a card says is said by the background. */
export function allShots(): readonly Shot[] {
  const { several } = popupScenes;
  if (several === undefined) throw new Error('No popup scene “several”');
  return [
    ...Object.entries(popupScenes).map(([name, scene]): Shot => ({ place: 'popup', name, scene })),
    ...Object.entries(SEARCHES).map(
      ([name, query]): Shot => ({ place: 'popup', name, scene: several, query }),
    ),
    ...Object.entries(panelScenes).map(([name, scene]): Shot => ({ place: 'panel', name, scene })),
    ...Object.entries(SEARCHES).map(
      ([name, query]): Shot => ({ place: 'panel', name, scene: several, query }),
    ),
    ...Object.entries(cardScenes()).map(([name, scene]): Shot => ({ place: 'card', name, scene })),
    ...Object.entries(settingsScenes).map(
      ([name, scene]): Shot => ({ place: scene.page ?? 'options', name, scene }),
    ),
  ];
}
