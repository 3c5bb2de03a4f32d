import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimOnPage, TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { type RecordIndex, recordIndex } from '../search/record-index.ts';
import { SearchBox } from '../search/search-box.tsx';
import { fitWindow } from './fit-window.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PageView } from './page-view.tsx';
import { RecordView } from './record-view.tsx';
import type { PopupSource } from './source.ts';
import { usePopup } from './use-popup.ts';

/** The popup: the claims on this page, a record opened from a search or a link, and the search itself. */
export function App({ source }: { source: PopupSource }) {
  const popup = usePopup(source);
  const { view, records, names } = popup;
  const [query, setQuery] = useState('');
  const [trail, setTrail] = useState<readonly ClaimId[]>([]);
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (frame.current) fitWindow(frame.current, stop.signal);
    return () => stop.abort();
  }, []);
  const index = useMemo((): RecordIndex => recordIndex(records, names), [records, names]);

  const open = useCallback((claim: ClaimId) => {
    setQuery('');
    setTrail((before) => [...before, claim]);
  }, []);
  const back = useCallback(() => setTrail((before) => before.slice(0, -1)), []);
  useEscape(trail.length > 0 && query === '', back);

  const current = trail.at(-1);
  useEffect(() => {
    main.current?.scrollTo?.(0, 0);
    if (current) main.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  }, [current]);

  const record = current && names.record(current);
  const claims = claimsOf(view);
  return (
    <div class="popup" ref={frame}>
      <Header view={view} onPause={popup.pause} />
      <SearchBox query={query} onQuery={setQuery} index={index} names={names} onOpen={open} />
      <main
        ref={main}
        hidden={query.trim() !== ''}
        // A state without anything to press in it may be longer than the popup, and is scrolled by keyboard too.
        tabIndex={record === undefined && claims.length === 0 ? 0 : undefined}
      >
        {record ? (
          <RecordView
            key={record.id}
            record={record}
            found={claims.find((claim) => claim.record.id === record.id)}
            names={names}
            onOpen={open}
            onBack={back}
            onShow={source.showMatch}
          />
        ) : (
          <PageView popup={popup} source={source} onOpen={open} />
        )}
      </main>
      <Footer onOptions={source.openOptions} />
    </div>
  );
}

const claimsOf = (view: TabView | undefined): readonly ClaimOnPage[] =>
  view?.state === 'reading' || view?.state === 'read' ? view.claims : [];

/** Escape goes back one step; where there is none, the browser closes the popup. */
function useEscape(active: boolean, back: () => void): void {
  useEffect(() => {
    if (!active) return;
    const react = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', react);
    return () => document.removeEventListener('keydown', react);
  }, [active, back]);
}
