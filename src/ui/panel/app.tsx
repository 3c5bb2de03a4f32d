import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { ClaimOnPage, TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { useHelp } from '../help/use-help.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { useLanding } from '../parts/use-landing.ts';
import { RecordView } from '../popup/record-view.tsx';
import { type PopupState, usePopup } from '../popup/use-popup.ts';
import { SearchBox } from '../search/search-box.tsx';
import { useAsked } from '../search/use-asked.ts';
import { useSearch } from '../search/use-search.ts';
import type { Step } from '../traced/step.ts';
import { TextView } from '../traced/text-view.tsx';
import { PanelFooter } from './footer.tsx';
import { PanelHeader } from './header.tsx';
import { PagePart } from './page-part.tsx';
import type { PanelSource } from './source.ts';
import { type PanelState, usePanel } from './use-panel.ts';

/** The side panel: the claims of the page in front, the full trace of one, and what is found for a text. */
export function Panel({ source }: { source: PanelSource }) {
  const popup = usePopup(source);
  const { names, records } = popup;
  const asked = useAsked();
  const panel = usePanel(source, asked);
  const { current, visit, go, back } = panel;
  const search = useSearch(records, names);
  const help = useHelp(source.listCommands);
  const main = useRef<HTMLElement>(null);
  const chosen = useChosen(source, popup.view, current, go);
  const open = useCallback(
    (claim: ClaimId) => {
      chosen(claim);
      go({ kind: 'claim', claim });
    },
    [chosen, go],
  );
  const trace = useCallback((text: string) => go({ kind: 'text', text }), [go]);
  useLanding(main, visit, asked.isShown);
  useEffect(() => {
    if (visit > 0) globalThis.scrollTo?.(0, 0);
  }, [visit]);
  useEscape(current !== undefined && !asked.isShown && !asked.isOpen, back);
  return (
    <div class="panel">
      <div class="panel-top">
        <PanelHeader claims={claimsOf(popup.view)} onStep={source.stepMark} />
        <SearchBox asked={asked} search={search} names={names} onOpen={open} onTrace={trace} />
      </div>
      <main ref={main} hidden={asked.isShown}>
        <Current key={visit} popup={popup} panel={panel} source={source} onOpen={open} />
      </main>
      <PanelFooter onHelp={help.open} />
      {help.view}
    </div>
  );
}

/** What the reader went to: a record, a text, or else the page. */
function Current(props: {
  popup: PopupState;
  panel: PanelState;
  source: PanelSource;
  onOpen: (claim: ClaimId) => void;
}) {
  const { popup, panel, source, onOpen } = props;
  const { names, view } = popup;
  const { current, noText, back } = panel;
  if (current?.kind === 'text') {
    const { text } = current;
    return <TextView text={text} names={names} source={source} onOpen={onOpen} onBack={back} />;
  }
  const record = current && names.record(current.claim);
  // A record that is not listed yet is waited for by the page's claims.
  if (!record) return <PagePart popup={popup} source={source} noText={noText} onOpen={onOpen} />;
  return (
    <RecordView
      record={record}
      found={claimsOf(view).find((claim) => claim.record.id === record.id)}
      names={names}
      onOpen={onOpen}
      onBack={back}
      onShow={source.showMatch}
    />
  );
}

const claimsOf = (view: TabView | undefined): readonly ClaimOnPage[] =>
  view?.state === 'reading' || view?.state === 'read' ? view.claims : [];

/** Goes to the claim that the reader chooses elsewhere, and tells elsewhere of what is chosen here. */
function useChosen(
  source: PanelSource,
  view: TabView | undefined,
  current: Step | undefined,
  go: (step: Step) => void,
): (claim: ClaimId) => void {
  const last = useRef(0);
  const told = useRef<readonly ClaimId[]>([]);
  const elsewhere = view !== undefined && 'chosen' in view ? view.chosen : undefined;
  useEffect(() => {
    if (elsewhere === undefined || elsewhere.choice <= last.current) return;
    last.current = elsewhere.choice;
    // What was chosen here comes back as well, when the reader may have gone on.
    const own = told.current.indexOf(elsewhere.claim);
    told.current = told.current.slice(own + 1);
    const isHere = current?.kind === 'claim' && current.claim === elsewhere.claim;
    if (own < 0 && !isHere) go({ kind: 'claim', claim: elsewhere.claim });
  }, [elsewhere, current, go]);
  return useCallback(
    (claim) => {
      told.current = [...told.current, claim];
      source.chooseClaim(claim).catch(() => undefined);
    },
    [source],
  );
}
