import { render, type VNode } from 'preact';
import { markExample } from '../../../entrypoints/welcome/mark-example.tsx';
import { Options } from '../../../src/ui/options/app.tsx';
import { Panel } from '../../../src/ui/panel/app.tsx';
import { App } from '../../../src/ui/popup/app.tsx';
import pageStyle from '../../../src/ui/style/page.css?inline';
import panelStyle from '../../../src/ui/style/panel.css?inline';
import popupStyle from '../../../src/ui/style/popup.css?inline';
import { Welcome } from '../../../src/ui/welcome/app.tsx';
import type { WelcomeSource } from '../../../src/ui/welcome/source.ts';
import type { Catalogue } from '../../../src/words/catalogue.ts';
import { isRightToLeft, speak } from '../../../src/words/say.ts';
import articleStyle from './article.css?inline';
import { clearCards, showArticle, showPlainCard } from './card-stage.tsx';
import { panelSource } from './panel-scene.ts';
import { sceneSource } from './popup-scene.ts';
import { fakeSource } from './settings-scene.ts';
import type { Shot } from './shots.ts';
import { type Step, take } from './steps.ts';

declare global {
  interface Window {
    /** Shows one picture of the gallery in place of whatever was shown. */
    showShot: (shot: Shot, catalogue: Catalogue) => void;
    /** Shows the card of a shot alone and in the open, for checkers that do not see into closed shadow trees. */
    showOpenly: (shot: Shot) => void;
    /** Does what a person does to come to a state. */
    takeStep: (step: Step) => void;
  }
}

const style = document.createElement('style');
document.head.append(style);

const styleOf = (place: Shot['place']): string => {
  if (place === 'popup') return popupStyle;
  if (place === 'panel') return panelStyle;
  return place === 'card' ? articleStyle : pageStyle;
};

const done = () => Promise.resolve();
const markInStage: WelcomeSource['markExample'] = (paragraph, example, signal) =>
  markExample(paragraph, example, signal, { openTrace: done, switchOff: done });

const viewOf = (shot: Exclude<Shot, { place: 'card' }>): VNode => {
  switch (shot.place) {
    case 'popup':
      return <App source={sceneSource(shot.scene)} />;
    case 'panel':
      return <Panel source={panelSource(shot.scene).source} />;
    case 'options':
      return <Options source={fakeSource(shot.scene)} />;
    case 'welcome':
      return <Welcome source={fakeSource(shot.scene, [], markInStage)} />;
    default:
      return shot satisfies never;
  }
};

window.showShot = (shot, catalogue) => {
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) throw new Error('The stage has no #app; see index.html');
  speak(catalogue);
  const root = document.documentElement;
  // An article has the language of its own words.
  root.lang = shot.place === 'card' ? 'en' : catalogue.lang;
  root.dir = shot.place !== 'card' && isRightToLeft() ? 'rtl' : 'ltr';
  root.className = shot.place === 'popup' || shot.place === 'panel' ? 'in-tab' : '';
  render(null, app);
  clearCards(app);
  style.textContent = styleOf(shot.place);
  if (shot.place === 'card') showArticle(shot.scene, app);
  else render(viewOf(shot), app);
};

window.takeStep = take;

window.showOpenly = (shot) => {
  const app = document.querySelector<HTMLElement>('#app');
  if (app && shot.place === 'card') showPlainCard(shot.scene, app);
};
