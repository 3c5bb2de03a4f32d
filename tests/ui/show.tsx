import { render } from 'preact';
import { act } from 'preact/test-utils';
import { App } from '../../src/ui/popup/app.tsx';
import { type Scene, sceneSource } from '../support/gallery/popup-scene.ts';

/** The popup in a document, driven by its words as a reader would. */
export type Shown = {
  readonly asked: readonly string[];
  readonly text: () => string;
  readonly click: (name: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
};

/** Shows the popup with a scene's data and waits until it has settled. */
export async function show(scene: Scene): Promise<Shown> {
  const asked: string[] = [];
  const root = await freshRoot();
  await act(async () => render(<App source={sceneSource(scene, asked)} />, root));
  return shownIn(root, asked);
}

/** An empty document to draw in. What was shown before is ended, so that it hears no more keys. */
export async function freshRoot(): Promise<Element> {
  const before = document.querySelector('#app');
  if (before) await act(async () => render(null, before));
  document.body.innerHTML = '<div id="app"></div>';
  const root = document.querySelector('#app');
  if (!root) throw new Error('no #app');
  return root;
}

/** Drives what is shown in an element. */
export function shownIn(root: Element, asked: readonly string[]): Shown {
  return {
    asked,
    text: () => visibleText(root),
    click: (name) => act(async () => buttonNamed(name).click()),
    type: (words) =>
      act(async () => {
        field().value = words;
        field().dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (key) =>
      act(async () => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }),
  };
}

/** The search field. */
export function field(): HTMLInputElement {
  const input = document.querySelector('input');
  if (!input) throw new Error('no search field');
  return input;
}

function buttonNamed(name: string): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return label.includes(name) && one.closest('[hidden]') === null;
  });
  if (!found) throw new Error(`no button "${name}" among ${buttons.map((b) => b.textContent)}`);
  return found;
}

function visibleText(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
  return copy.textContent ?? '';
}
