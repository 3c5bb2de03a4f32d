import { render } from 'preact';
import { Options } from '../../../src/ui/options/app.tsx';
import { Welcome } from '../../../src/ui/welcome/app.tsx';
import { fakeSource, type SettingsScene } from './fake-source.ts';

declare global {
  interface Window {
    /** Shows a page of settings with this data in place of whatever was shown. */
    showSettings: (scene: SettingsScene) => void;
  }
}

window.showSettings = (scene) => {
  const app = document.querySelector('#app');
  if (!app) throw new Error('The stage has no #app; see index.html');
  render(null, app);
  const Page = scene.page === 'welcome' ? Welcome : Options;
  render(<Page source={fakeSource(scene)} />, app);
};
