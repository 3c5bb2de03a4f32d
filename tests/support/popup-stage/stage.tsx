import { render } from 'preact';
import { App } from '../../../src/ui/popup/app.tsx';
import { type Scene, sceneSource } from './scene.ts';

declare global {
  interface Window {
    /** Shows the popup with this data in place of whatever it showed. */
    showScene: (scene: Scene) => void;
  }
}

window.showScene = (scene) => {
  const app = document.querySelector('#app');
  if (!app) throw new Error('The stage has no #app; see index.html');
  render(null, app);
  render(<App source={sceneSource(scene)} />, app);
};
