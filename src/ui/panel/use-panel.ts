import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PanelRequest } from '../../messaging/requests/panel.ts';
import type { Asked } from '../search/use-asked.ts';
import type { Step } from '../traced/step.ts';
import type { PanelSource } from './source.ts';

/** Why the page's selection could not be traced. */
export type NoText = Extract<PanelRequest, { kind: 'no-text' }>['why'];

/** Where the reader is: what was gone to, the latest last; nothing is the page itself. */
export type PanelState = {
  readonly current: Step | undefined;
  /** Counts up with every step, so that the same thing asked for twice is shown anew. */
  readonly visit: number;
  readonly noText: NoText | undefined;
  readonly go: (step: Step) => void;
  readonly back: () => void;
};

/** Keeps where the reader is, and hears what the panel is asked to show. Whatever is gone to stands before the results of a search. */
export function usePanel(
  source: PanelSource,
  { putAway, showAgain }: Pick<Asked, 'putAway' | 'showAgain'>,
): PanelState {
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const [visit, setVisit] = useState(0);
  const [noText, setNoText] = useState<NoText>();
  const move = useCallback(
    (change: (before: readonly Step[]) => readonly Step[]) => {
      putAway();
      setTrail(change);
      setVisit((count) => count + 1);
      setNoText(undefined);
    },
    [putAway],
  );
  const show = useCallback(
    (asked: PanelRequest) => {
      switch (asked.kind) {
        case 'page':
          return;
        case 'no-text':
          move(() => []);
          return setNoText(asked.why);
        // What is asked for from outside begins anew; "back" leads to the page.
        case 'claim':
        case 'text':
          return move(() => [asked]);
        default:
          return asked satisfies never;
      }
    },
    [move],
  );
  useEffect(() => {
    const stop = new AbortController();
    const take = async () => {
      const asked = await source.takeRequest().catch(() => null);
      if (asked && !stop.signal.aborted) show(asked);
    };
    source.onRequest(take, { signal: stop.signal });
    take();
    return () => stop.abort();
  }, [source, show]);
  // What is asked for here and chosen elsewhere at once is one step, and back leads away from it.
  const go = useCallback(
    (step: Step) => move((before) => (isSame(before.at(-1), step) ? before : [...before, step])),
    [move],
  );
  const { length } = trail;
  const back = useCallback(() => {
    move((before) => before.slice(0, -1));
    // At the end of the way back the results stand again.
    if (length <= 1) showAgain();
  }, [move, length, showAgain]);
  return { current: trail.at(-1), visit, noText, go, back };
}

function isSame(one: Step | undefined, other: Step): boolean {
  if (one?.kind === 'claim' && other.kind === 'claim') return one.claim === other.claim;
  return one?.kind === 'text' && other.kind === 'text' && one.text === other.text;
}
