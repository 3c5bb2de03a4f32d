import { render } from 'preact';
import { inReadersLanguage } from '../../src/settings/in-readers-language.ts';
import { Welcome } from '../../src/ui/welcome/app.tsx';
import { settingsSource } from '../options/source.ts';

const root = document.querySelector('#app');
if (!root) throw new Error('welcome/index.html has no #app');
void inReadersLanguage('welcomePageTitle', () => render(<Welcome source={settingsSource} />, root));
