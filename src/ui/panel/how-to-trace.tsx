import { useEffect, useState } from 'preact/hooks';
import type { PanelSource } from './source.ts';
import type { NoText } from './use-panel.ts';

const problems: { readonly [why in NoText]: readonly [title: string, reason: string] } = {
  'nothing-selected': ['Nothing is selected', 'Select the words to trace on the page first.'],
  'closed-page': [
    'This page is closed to extensions',
    'The browser does not tell what is selected on it.',
  ],
};

/** How to have any words traced; with what stood in the way, where something did. */
export function HowToTrace({ source, noText }: { source: PanelSource; noText?: NoText }) {
  const keys = useTraceKeys(source);
  const [title, reason] = noText ? problems[noText] : ['Trace any words', undefined];
  return (
    <section class="how-to" aria-labelledby="how-to-trace">
      <div role={noText && 'status'}>
        <h2 id="how-to-trace">{title}</h2>
        {reason && <p>{reason}</p>}
      </div>
      <p>
        Select words on a page, also in a PDF file, and choose “Trace this claim” in their menu
        {keys && (
          <>
            , or press <kbd>{keys}</kbd>
          </>
        )}
        . Or paste a sentence above.
      </p>
      <button type="button" class="button" onClick={() => void source.traceSelection()}>
        Trace what is selected
      </button>
    </section>
  );
}

function useTraceKeys(source: PanelSource): string | undefined {
  const [keys, setKeys] = useState<string>();
  useEffect(() => {
    source.traceKeys().then(setKeys, () => undefined);
  }, [source]);
  return keys;
}
