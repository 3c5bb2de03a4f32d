import { useState } from 'preact/hooks';
import { say } from '../../words/words.ts';

/** What has become of a copy: nothing yet, done, or refused by the browser. */
export type CopyState = 'ready' | 'copied' | 'failed';

/** A copy that can be made, and what has become of it. */
export type Copying = {
  readonly state: CopyState;
  readonly copy: (text: string) => Promise<void>;
  /** Something else stands there now that has not been copied. */
  readonly reset: () => void;
};

/** Keeps what has become of copying, for the button that does it and for what is said of it. */
export function useCopy(put: (text: string) => Promise<void>): Copying {
  const [state, setState] = useState<CopyState>('ready');
  return {
    state,
    copy: (text) =>
      put(text).then(
        () => setState('copied'),
        () => setState('failed'),
      ),
    reset: () => setState('ready'),
  };
}

/** Says what has become of copying: aloud where it went well, visibly where it did not. */
export function CopySaid({ state }: { state: CopyState }) {
  return (
    <p role="status" class={state === 'failed' ? 'small' : 'visually-hidden'}>
      {state === 'copied' && say('copiedSaid')}
      {state === 'failed' && say('copyFailed')}
    </p>
  );
}
