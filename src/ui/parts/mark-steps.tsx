import { useState } from 'preact/hooks';
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
    <fieldset class="mark-steps" aria-label="Marks on the page">
      <span class="small" role="status">
        {none && 'No mark to go to'}
      </span>
      <button
        type="button"
        class="button step-button step-back"
        aria-label="Previous mark"
        title="Previous mark"
        onClick={() => step(-1)}
      >
        <ChevronIcon />
      </button>
      <button
        type="button"
        class="button step-button"
        aria-label="Next mark"
        title="Next mark"
        onClick={() => step(1)}
      >
        <ChevronIcon />
      </button>
    </fieldset>
  );
}
