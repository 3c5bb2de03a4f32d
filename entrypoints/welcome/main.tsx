import { render } from 'preact';
import { askBackground } from '../../src/messaging/messages.ts';
import { inReadersLanguage } from '../../src/settings/in-readers-language.ts';
import { Welcome } from '../../src/ui/welcome/app.tsx';
import type { WelcomeSource } from '../../src/ui/welcome/source.ts';
import { settingsSource } from '../options/source.ts';
import { markExample } from './mark-example.tsx';

const root = document.querySelector('#app');
if (!root) throw new Error('welcome/index.html has no #app');
const source: WelcomeSource = {
  ...settingsSource,
  viewExample: async () => (await askBackground('view-example', {})).example,
  markExample: (paragraph, example, signal) =>
    markExample(paragraph, example, signal, {
      openTrace: (claim) => askBackground('open-trace', { claim }),
      switchOff: (what) => askBackground('switch-off', what),
    }),
};
void inReadersLanguage('welcomePageTitle', () => render(<Welcome source={source} />, root));
