import { render } from 'preact';
import browser from 'webextension-polyfill';
import { inReadersLanguage } from '../../src/settings/in-readers-language.ts';
import { App } from '../../src/ui/popup/app.tsx';
import { popupSource } from './source.ts';

const named = new URLSearchParams(location.search).get('tab');

/** The tab in front; opened as a page of its own, the popup looks at the tab named in its address (`?tab=7`). */
async function findTab(): Promise<number> {
  if (named !== null && Number.isInteger(Number(named))) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('The browser names no tab in front; try again.');
  return active.id;
}

document.documentElement.classList.toggle('in-tab', named !== null);
const root = document.querySelector('#app');
if (!root) throw new Error('popup/index.html has no #app');
const source = popupSource(findTab, named === null);
void inReadersLanguage('popupPageTitle', () => render(<App source={source} />, root));
