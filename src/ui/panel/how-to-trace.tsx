import { useEffect, useState } from 'preact/hooks';
import type { PlainKey } from '../../words/catalogue.ts';
import { say } from '../../words/words.ts';
import { Said } from '../parts/said.tsx';
import type { PanelSource } from './source.ts';
import type { NoText } from './use-panel.ts';

const PROBLEMS: { readonly [why in NoText]: readonly [title: PlainKey, hint: PlainKey] } = {
  'nothing-selected': ['nothingSelectedTitle', 'nothingSelectedHint'],
  'closed-page': ['closedPageTitle', 'closedPageHint'],
};

/** How to have any words traced; with what stood in the way, where something did. */
export function HowToTrace({ source, noText }: { source: PanelSource; noText?: NoText }) {
  const keys = useTraceKeys(source);
  const [title, hint] = noText ? PROBLEMS[noText] : (['howToTraceTitle', undefined] as const);
  return (
    <section class="how-to" aria-labelledby="how-to-trace">
      <div role={noText && 'status'}>
        <h2 id="how-to-trace">{say(title)}</h2>
        {hint && <p>{say(hint)}</p>}
      </div>
      <p>
        {keys ? (
          <Said id="howToTraceKeys" values={{ keys: <kbd>{keys}</kbd> }} />
        ) : (
          say('howToTrace')
        )}
      </p>
      <button type="button" class="button" onClick={() => void source.traceSelection()}>
        {say('traceSelected')}
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
