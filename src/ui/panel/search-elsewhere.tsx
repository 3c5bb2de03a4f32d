import { useMemo, useState } from 'preact/hooks';
import { type SearchTerms, searchTermsOf } from '../../model/search-terms.ts';
import { searchTermsInWords } from '../../model/trace-words.ts';
import type { PanelSource } from './source.ts';

/** Terms to search for elsewhere, ready to be copied. Whether to search, and where, is the reader's to decide. */
export function SearchElsewhere(props: {
  text: string;
  isOpen: boolean;
  copy: PanelSource['copy'];
}) {
  const { text, isOpen, copy } = props;
  const terms = useMemo(() => searchTermsOf(text), [text]);
  if (terms.length === 0) return null;
  return (
    <details class="elsewhere" open={isOpen}>
      <summary>Words to search for elsewhere</summary>
      <ul>
        {terms.map((one) => (
          <Terms key={one.kind} terms={one} copy={copy} />
        ))}
      </ul>
      <p class="small">
        Whence has searched nowhere but on this device, and sent nothing anywhere.
      </p>
    </details>
  );
}

type CopyState = 'ready' | 'copied' | 'failed';

const said: { readonly [state in CopyState]: string } = {
  ready: '',
  copied: 'Copied.',
  failed: 'The browser does not let it be copied; select the words instead.',
};

function Terms({ terms, copy }: { terms: SearchTerms; copy: PanelSource['copy'] }) {
  const [state, setState] = useState<CopyState>('ready');
  const label = searchTermsInWords[terms.kind];
  const put = () =>
    copy(terms.text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <li class="terms" data-terms={terms.kind}>
      <p class="small">{label}</p>
      <div class="terms-row">
        <code dir="auto">{terms.text}</code>
        <button type="button" class="button" aria-label={`Copy: ${label}`} onClick={put}>
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p role="status" class={state === 'failed' ? 'small' : 'visually-hidden'}>
        {said[state]}
      </p>
    </li>
  );
}
