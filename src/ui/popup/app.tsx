import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimOnPage, TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { useHelp } from '../help/use-help.tsx';
import { useEscape } from '../parts/use-escape.ts';
import { useLanding } from '../parts/use-landing.ts';
import { SearchBox } from '../search/search-box.tsx';
import { type Asked, useAsked } from '../search/use-asked.ts';
import { useSearch } from '../search/use-search.ts';
import type { Step } from '../traced/step.ts';
import { TextView } from '../traced/text-view.tsx';
import { fitWindow } from './fit-window.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PageView } from './page-view.tsx';
import { RecordView } from './record-view.tsx';
import type { PopupSource } from './source.ts';
import { type PopupState, usePopup } from './use-popup.ts';

/** The popup: the claims on this page, a record or a text that was gone to, and the search itself. */
export function App({ source }: { source: PopupSource }) {
  const popup = usePopup(source);
  const { view, records, names } = popup;
  const asked = useAsked();
  const search = useSearch(records, names);
  const help = useHelp(source.listCommands);
  const { trail, go, back } = useTrail(asked);
  const current = trail.at(-1);
  const main = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (frame.current) fitWindow(frame.current, stop.signal);
    return () => stop.abort();
  }, []);
  const open = useCallback((claim: ClaimId) => go({ kind: 'claim', claim }), [go]);
  const trace = useCallback((text: string) => go({ kind: 'text', text }), [go]);
  useEscape(current !== undefined && !asked.isShown && !asked.isOpen, back);
  useLanding(main, trail, asked.isShown);
  const hasClaims = claimsOf(view).length > 0;
  return (
    <div class="popup" ref={frame}>
      <Header view={view} onPause={popup.pause} />
      <SearchBox asked={asked} search={search} names={names} onOpen={open} onTrace={trace} />
      <main
        ref={main}
        hidden={asked.isShown}
        // A state without anything to press in it may be longer than the popup, and is scrolled by keyboard too.
        tabIndex={current === undefined && !hasClaims ? 0 : undefined}
      >
        <Current popup={popup} source={source} current={current} onOpen={open} onBack={back} />
      </main>
      <Footer onHelp={help.open} onOptions={source.openOptions} onPanel={source.openPanel} />
      {help.view}
    </div>
  );
}

/** What the reader went to: a record, a text, or else the page. */
function Current(props: {
  popup: PopupState;
  source: PopupSource;
  current: Step | undefined;
  onOpen: (claim: ClaimId) => void;
  onBack: () => void;
}) {
  const { popup, source, current, onOpen, onBack } = props;
  const { view, names } = popup;
  if (current?.kind === 'text') {
    const { text } = current;
    return (
      <TextView
        key={text}
        text={text}
        names={names}
        source={source}
        onOpen={onOpen}
        onBack={onBack}
      />
    );
  }
  const record = current && names.record(current.claim);
  if (!record) return <PageView popup={popup} source={source} onOpen={onOpen} />;
  return (
    <RecordView
      key={record.id}
      record={record}
      found={claimsOf(view).find((claim) => claim.record.id === record.id)}
      names={names}
      onOpen={onOpen}
      onBack={onBack}
      onShow={source.showMatch}
    />
  );
}

/** What was gone to, and the way back, at whose end the results of a search stand again. */
function useTrail({ putAway, showAgain }: Asked) {
  const [trail, setTrail] = useState<readonly Step[]>([]);
  const go = useCallback(
    (step: Step) => {
      putAway();
      setTrail((before) => [...before, step]);
    },
    [putAway],
  );
  const { length } = trail;
  const back = useCallback(() => {
    if (length <= 1) showAgain();
    setTrail((before) => before.slice(0, -1));
  }, [length, showAgain]);
  return { trail, go, back };
}

const claimsOf = (view: TabView | undefined): readonly ClaimOnPage[] =>
  view?.state === 'reading' || view?.state === 'read' ? view.claims : [];
