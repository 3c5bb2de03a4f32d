import type { ClaimRecord } from '../../../src/model/record.ts';
import { answer, panelScenes } from './panel-scenes.ts';
import type { Scene } from './popup-scene.ts';
import type { Shot } from './shots.ts';
import type { Step } from './steps.ts';

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
  'filters-year': [{ press: '.filters-button' }, { choose: '2022' }, { press: '.filters-button' }],
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

/** Names as long as names get, and longer than any list is wide. */
const LONG = 'Annegret Freifrau von Wallenstein-Oberhausen, Verteidigungsausschussvorsitzende';

const withLongNames = (scene: Scene): Scene => ({
  ...scene,
  lists: {
    ...scene.lists,
    records: scene.lists.records.map(
      (record): ClaimRecord => ({
        ...record,
        appearances: record.appearances.map((one, at) =>
          at === 0 ? { ...one, speaker: { ...one.speaker, name: LONG } } : one,
        ),
      }),
    ),
    outlets: scene.lists.outlets.map((outlet) => ({
      ...outlet,
      name: `${outlet.name} Donaudampfschifffahrtsgesellschaftsnachrichten`,
    })),
  },
});

/** Searching, filtering and tracing, in popup and panel. */
export function searchShots(scene: Scene): readonly Shot[] {
  const traced = panelScenes.text?.answer;
  return [
    ...Object.entries(SEARCHES).map(
      ([name, steps]): Shot => ({
        place: 'popup',
        name,
        scene: { ...scene, answer: answer([]) },
        steps,
      }),
    ),
    ...Object.entries(SEARCHES)
      .filter(([name]) => !(name in panelScenes))
      .map(([name, steps]): Shot => ({ place: 'panel', name, scene, steps })),
    {
      place: 'popup',
      name: 'text',
      scene: { ...scene, ...(traced && { answer: traced }) },
      steps: [
        { type: 'Russian TV says 100,000 North Korean soldiers have offered to fight in Donbas.' },
        { press: '.trace-button' },
      ],
    },
    ...(['popup', 'panel'] as const).map(
      (place): Shot => ({
        place,
        name: 'filters-long',
        scene: withLongNames(scene),
        steps: [{ press: '.filters-button' }, { choose: LONG }, { choose: 'none-found' }],
      }),
    ),
  ];
}
