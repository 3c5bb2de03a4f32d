import type { ComponentChildren } from 'preact';
import type { TracedMatch } from '../../model/traced.ts';

/** The words of the text with those that agree in the mark they would have on a page. */
export function AgreeingWords({ match: { context, agreeing } }: { match: TracedMatch }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const [start, stop] of agreeing) {
    parts.push(context.slice(end, start), <mark key={start}>{context.slice(start, stop)}</mark>);
    end = stop;
  }
  return (
    <p class="page-words" dir="auto">
      {parts}
      {context.slice(end)}
    </p>
  );
}
