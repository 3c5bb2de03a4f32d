import type { ClaimId } from '../../model/brand.ts';
import { PageView } from '../popup/page-view.tsx';
import type { PopupState } from '../popup/use-popup.ts';
import { HowToTrace } from './how-to-trace.tsx';
import { PanelClaims } from './panel-claims.tsx';
import type { PanelSource } from './source.ts';
import type { NoText } from './use-panel.ts';

/** Nothing is chosen: the claims of the page in front or why there are none, and how to trace something else. */
export function PagePart(props: {
  popup: PopupState;
  source: PanelSource;
  noText: NoText | undefined;
  onOpen: (claim: ClaimId) => void;
}) {
  const { popup, source, noText, onOpen } = props;
  const { view, names } = popup;
  const isRead = view?.state === 'reading' || view?.state === 'read';
  return (
    <>
      {noText && <HowToTrace source={source} noText={noText} />}
      {isRead && view.claims.length > 0 ? (
        <PanelClaims
          claims={view.claims}
          reading={view.state === 'reading'}
          names={names}
          onOpen={onOpen}
          onShowAgain={popup.showAgain}
        />
      ) : (
        <PageView popup={popup} source={source} onOpen={onOpen} />
      )}
      {!noText && <HowToTrace source={source} />}
    </>
  );
}
