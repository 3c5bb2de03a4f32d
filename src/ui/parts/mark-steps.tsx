import { useState } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { ChevronIcon } from './icons.tsx';

/** Buttons to the previous and the next mark on the page. */
export function MarkSteps({ onStep }: { onStep: (direction: 1 | -1) => Promise<boolean> }) {
  const [none, setNone] = useState(false);
  const step = (direction: 1 | -1) =>
    onStep(direction).then(
      (found) => setNone(!found),
      () => setNone(true),
    );
  return (
    <fieldset class="mark-steps" aria-label={say('marksOnPage')}>
      <span class="small" role="status">
        {none && say('noMarkToGoTo')}
      </span>
      <button
        type="button"
        class="button step-button step-back"
        aria-label={say('previousMark')}
        title={say('previousMark')}
        onClick={() => step(-1)}
      >
        <ChevronIcon />
      </button>
      <button
        type="button"
        class="button step-button"
        aria-label={say('nextMark')}
        title={say('nextMark')}
        onClick={() => step(1)}
      >
        <ChevronIcon />
      </button>
    </fieldset>
  );
}
