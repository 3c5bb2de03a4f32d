import type { PanelRequest } from '../../../src/messaging/requests/panel.ts';
import type { PanelSource } from '../../../src/ui/panel/source.ts';
import { type Scene, sceneSource } from './popup-scene.ts';

/** What the panel is given in place of a browser. */
export type PanelScene = Scene & {
  readonly request?: PanelRequest;
};

/** A panel source that answers from a scene, notes what was asked of it and can be asked for something later. */
export function panelSource(scene: PanelScene, asked: string[] = []) {
  let request = scene.request ?? null;
  let react = () => {};
  const source: PanelSource = {
    ...sceneSource(scene, asked),
    takeRequest: async () => {
      const taken = request;
      request = null;
      return taken;
    },
    onRequest: (hear) => {
      react = hear;
    },
    traceSelection: async () => {
      asked.push('selection');
    },
    traceKeys: async () => 'Alt+Shift+S',
  };
  const ask = (next: PanelRequest) => {
    request = next;
    react();
  };
  return { source, ask };
}
