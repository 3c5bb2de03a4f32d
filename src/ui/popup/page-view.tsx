import type { TabView } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { AtRest } from './at-rest.tsx';
import { ClaimList } from './claim-list.tsx';
import type { PopupSource } from './source.ts';
import { Failed, NothingFound, Paused, PausedEverywhere, Reading, Unreadable } from './states.tsx';
import type { PopupState } from './use-popup.ts';

/** The state of the tab in front, or the claims found on it. */
export function PageView(props: {
  popup: PopupState;
  source: PopupSource;
  onOpen: (claim: ClaimId) => void;
}) {
  const { popup, source, onOpen } = props;
  const { view, names } = popup;
  if (view === undefined) return <Reading />;
  switch (view.state) {
    case 'reading':
    case 'read':
      return view.claims.length === 0 ? (
        <Empty view={view} popup={popup} />
      ) : (
        <ClaimList
          claims={view.claims}
          reading={view.state === 'reading'}
          names={names}
          onOpen={onOpen}
          onShow={source.showMatch}
          onShowAgain={popup.showAgain}
          onStep={source.stepMark}
          chosen={view.chosen}
          onChoose={(claim) => void source.chooseClaim(claim).catch(() => undefined)}
        />
      );
    case 'unreadable':
      return <Unreadable why={view.why} onRead={popup.read} />;
    case 'paused':
      return <Paused site={view.site} onResume={() => popup.pause(view.site, false)} />;
    case 'paused-everywhere':
      return <PausedEverywhere onResume={() => popup.pauseEverywhere(false)} />;
    case 'at-rest':
      return <AtRest view={view} onAllow={popup.allow} onRead={popup.read} />;
    case 'failed':
      return <Failed message={view.message} onRetry={popup.retry} />;
    default:
      return view satisfies never;
  }
}

function Empty({ view, popup }: { view: TabView; popup: PopupState }) {
  if (view.state === 'reading') return <Reading />;
  if (popup.listProblem) return <Failed message={popup.listProblem} onRetry={popup.retry} />;
  return <NothingFound records={popup.records} />;
}
