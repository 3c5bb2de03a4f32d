import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimOnPage, TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { RecordView } from '../popup/record-view.tsx';
import { usePopup } from '../popup/use-popup.ts';
import { recordIndex } from '../search/record-index.ts';
import { SearchBox } from '../search/search-box.tsx';
import { PanelFooter } from './footer.tsx';
import { PanelHeader } from './header.tsx';
import { PagePart } from './page-part.tsx';
import type { PanelSource } from './source.ts';
import { TextView } from './text-view.tsx';
import { usePanel } from './use-panel.ts';

/** The side panel: the claims of the page in front, the full trace of one, and what is found for a text. */
export function Panel({ source }: { source: PanelSource }) {
  const popup = usePopup(source);
  const panel = usePanel(source);
  const { names, records } = popup;
  const { current, visit, go, back } = panel;
  const [query, setQuery] = useState('');
  const main = useRef<HTMLElement>(null);
  const index = useMemo(() => recordIndex(records, names), [records, names]);
  const open = useCallback(
    (claim: ClaimId) => {
      setQuery('');
      go({ kind: 'claim', claim });
    },
    [go],
  );
  const trace = useCallback(
    (text: string) => {
      setQuery('');
      go({ kind: 'text', text });
    },
    [go],
  );
  useEffect(() => {
    if (visit === 0) return;
    setQuery('');
    globalThis.scrollTo?.(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [visit]);
  useEscape(current !== undefined && query === '', back);

  const claims = claimsOf(popup.view);
  const record = current?.kind === 'claim' ? names.record(current.claim) : undefined;
  return (
    <div class="panel">
      <div class="panel-top">
        <PanelHeader claims={claims} onStep={source.stepMark} />
        <SearchBox
          query={query}
          onQuery={setQuery}
          index={index}
          names={names}
          onOpen={open}
          onTrace={trace}
        />
      </div>
      <main ref={main} hidden={query.trim() !== ''}>
        {record && (
          <RecordView
            key={visit}
            record={record}
            matches={claims.find((claim) => claim.record.id === record.id)?.matches ?? []}
            names={names}
            onOpen={open}
            onBack={back}
            onShow={source.showMatch}
          />
        )}
        {current?.kind === 'text' && (
          <TextView
            key={visit}
            text={current.text}
            names={names}
            source={source}
            onOpen={open}
            onBack={back}
          />
        )}
        {/* A record that is not listed yet is waited for by the page's claims. */}
        {!record && current?.kind !== 'text' && (
          <PagePart popup={popup} source={source} noText={panel.noText} onOpen={open} />
        )}
      </main>
      <PanelFooter />
    </div>
  );
}

const claimsOf = (view: TabView | undefined): readonly ClaimOnPage[] =>
  view?.state === 'reading' || view?.state === 'read' ? view.claims : [];

/** Escape goes back one step. */
function useEscape(active: boolean, back: () => void): void {
  useEffect(() => {
    if (!active) return;
    const react = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      back();
    };
    document.addEventListener('keydown', react);
    return () => document.removeEventListener('keydown', react);
  }, [active, back]);
}
