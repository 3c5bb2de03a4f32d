import { useMemo } from 'preact/hooks';
import { type SearchTerms, searchTermsOf } from '../../model/search-terms.ts';
import { say, searchTermsInWords } from '../../words/words.ts';
import { CopySaid, useCopy } from '../parts/use-copy.tsx';
import type { TraceSource } from './source.ts';

/** Terms to search for elsewhere, ready to be copied. Whether to search, and where, is the reader's to decide. */
export function SearchElsewhere(props: {
  text: string;
  isOpen: boolean;
  copy: TraceSource['copy'];
}) {
  const { text, isOpen, copy } = props;
  const terms = useMemo(() => searchTermsOf(text), [text]);
  if (terms.length === 0) return null;
  return (
    <details class="elsewhere" open={isOpen}>
      <summary>{say('elsewhereTitle')}</summary>
      <ul>
        {terms.map((one) => (
          <Terms key={one.kind} terms={one} copy={copy} />
        ))}
      </ul>
      <p class="small">{say('elsewhereNote')}</p>
    </details>
  );
}

function Terms({ terms, copy }: { terms: SearchTerms; copy: TraceSource['copy'] }) {
  const copying = useCopy(copy);
  const label = searchTermsInWords(terms.kind);
  return (
    <li class="terms" data-terms={terms.kind}>
      <p class="small">{label}</p>
      <div class="terms-row">
        <code dir="auto">{terms.text}</code>
        <button
          type="button"
          class="button"
          aria-label={say('copyWhat', { what: label })}
          onClick={() => copying.copy(terms.text)}
        >
          {say(copying.state === 'copied' ? 'copied' : 'copy')}
        </button>
      </div>
      <CopySaid state={copying.state} />
    </li>
  );
}
