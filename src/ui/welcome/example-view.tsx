import { useEffect, useRef, useState } from 'preact/hooks';
import type { Example } from '../../messaging/requests/settings.ts';
import { say } from '../../words/words.ts';
import type { MarkedExample, WelcomeSource } from './source.ts';

/** What a mark means and does not mean, with one to try. */
export function ExampleView({ source }: { source: WelcomeSource }) {
  const [example, setExample] = useState<Example | null>(null);
  useEffect(() => {
    source.viewExample().then(setExample, () => undefined);
  }, [source]);
  return (
    <section class="example" aria-labelledby="example-title">
      <h2 id="example-title">{say('exampleTitle')}</h2>
      <p>
        {say('exampleMeans')} {say('unmarked')}
      </p>
      {example && <Tried example={example} source={source} />}
    </section>
  );
}

function Tried({ example, source }: { example: Example; source: WelcomeSource }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const marked = useRef<MarkedExample | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    if (paragraph.current) {
      marked.current = source.markExample(paragraph.current, example, stop.signal);
    }
    return () => stop.abort();
  }, [source, example]);
  return (
    <figure>
      <p class="example-page" dir="auto" ref={paragraph}>
        {example.text}
      </p>
      <figcaption>
        <span>{say('exampleTry')}</span>
        <button type="button" class="button" onClick={() => marked.current?.open()}>
          {say('exampleOpen')}
        </button>
      </figcaption>
    </figure>
  );
}
