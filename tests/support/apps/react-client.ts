import { createElement, type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ReactView } from './react-view.ts';
import type { DrivenApp } from './stories.ts';

let rendered = (): void => {};
let setStory: Dispatch<SetStateAction<number>> | undefined;

function Root() {
  const [story, set] = useState(0);
  setStory = set;
  // After every rendering, when the document has been changed.
  useEffect(() => rendered());
  return createElement(ReactView, { story });
}

const afterRendering = (change: () => void): Promise<void> =>
  new Promise((done) => {
    rendered = done;
    change();
  });

const app: DrivenApp = {
  hydrate: () =>
    afterRendering(() => {
      const root = document.querySelector('#root');
      if (root === null) throw new Error('The page has no place for the app.');
      hydrateRoot(root, createElement(Root));
    }),
  show: (story) => afterRendering(() => setStory?.(story)),
};
Object.assign(globalThis, { app });
