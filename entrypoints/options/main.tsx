import { render } from 'preact';
import { inReadersLanguage } from '../../src/settings/in-readers-language.ts';
import { Options } from '../../src/ui/options/app.tsx';
import { settingsSource } from './source.ts';

const root = document.querySelector('#app');
if (!root) throw new Error('options/index.html has no #app');
void inReadersLanguage('optionsPageTitle', () => render(<Options source={settingsSource} />, root));
