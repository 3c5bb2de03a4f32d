import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { PanelRequest, TraceAnswer } from '../../src/messaging/requests/panel.ts';
import type { ClaimId } from '../../src/model/brand.ts';
import type { TracedMatch } from '../../src/model/traced.ts';
import { Panel } from '../../src/ui/panel/app.tsx';
import { type PanelScene, panelSource } from '../support/gallery/panel-scene.ts';
import { freshRoot, type Shown, shownIn } from './show.tsx';

/** Shows the panel with a scene's data and waits until it has settled. */
export async function showPanel(
  scene: PanelScene,
): Promise<Shown & { readonly ask: (request: PanelRequest) => Promise<void> }> {
  const asked: string[] = [];
  const root = await freshRoot();
  const { source, ask } = panelSource(scene, asked);
  await act(async () => render(<Panel source={source} />, root));
  await settle();
  const shown = shownIn(root, asked);
  const thenSettle =
    <A,>(perform: (argument: A) => Promise<void>) =>
    async (argument: A) => {
      await perform(argument);
      await settle();
    };
  return {
    ...shown,
    click: thenSettle(shown.click),
    type: thenSettle(shown.type),
    press: thenSettle(shown.press),
    ask: thenSettle((request: PanelRequest) => act(async () => ask(request))),
  };
}

/** A request is taken, what it asks for is traced, and the answer shown: each waits for the one before. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++)
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
}

/** A record found for a text; the agreeing words stand in brackets. */
export function traced(claim: string, text: string, more: Partial<TracedMatch> = {}): TracedMatch {
  const agreeing: [number, number][] = [];
  const context = text.split(/[[\]]/).reduce((before, part, at) => {
    if (at % 2 === 1) agreeing.push([before.length, before.length + part.length]);
    return before + part;
  }, '');
  return {
    claim: claim as ClaimId,
    level: 'variant',
    context,
    agreeing,
    reasons: [],
    differences: [],
    blends: [],
    ...more,
  };
}

/** The answer to a text of a sentence. */
export const answerOf = (...found: readonly TracedMatch[]): TraceAnswer => ({
  traced: { looked: 60, of: 60, contentWords: 8, found },
  coverage: { records: 2, topics: ['Rents', 'Bread'], period: { from: 2022, to: 2025 } },
});
