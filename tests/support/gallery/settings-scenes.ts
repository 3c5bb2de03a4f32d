import type { ClaimId } from '../../../src/model/brand.ts';
import type { SettingsScene } from './settings-scene.ts';

const claim = 'korotchenko-100k-volunteers-prepared' as ClaimId;
const statement =
  'There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict.';

/** States of the welcome page and the options that are looked at, by name. */
export const settingsScenes: { readonly [name: string]: SettingsScene } = {
  welcome: { page: 'welcome' },
  options: {},
  'options-refused': {
    access: { everySite: false, hosts: [], missing: ['http://*/*', 'https://*/*'] },
  },
  'options-full': {
    settings: {
      mode: 'chosen-sites',
      chosenSites: ['a-rather-long-name-of-a-newspaper.news.example', 'news.example'],
      pausedSites: ['bank.example', 'localhost:8080'],
      pausedEverywhere: true,
      marks: { occurrences: 'every', perScreen: 9 },
      off: {
        claims: [claim],
        marks: [{ claim, words: '100,000 volunteers from North Korea' }],
      },
    },
    access: {
      everySite: false,
      hosts: ['news.example'],
      missing: [
        'http://a-rather-long-name-of-a-newspaper.news.example/*',
        'https://a-rather-long-name-of-a-newspaper.news.example/*',
      ],
    },
    statements: [{ claim, statement }],
    unread: ['mode is "sometimes"; it can be "every-site", "chosen-sites", "on-click"'],
  },
};
