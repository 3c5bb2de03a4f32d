import type { TabView } from '../../messaging/protocol.ts';
import { say } from '../../words/words.ts';
import { Logo, PauseIcon, ResumeIcon } from '../parts/icons.tsx';
import type { PopupSource } from './source.ts';

/** The product's name, and the switch for this site where the tab is one. */
export function Header(props: { view: TabView | undefined; onPause: PopupSource['pauseSite'] }) {
  const { view, onPause } = props;
  const site = view && 'site' in view ? view.site : undefined;
  const paused = view?.state === 'paused';
  const readsHere = view?.state !== 'paused-everywhere' && view?.state !== 'at-rest';
  return (
    <header class="top">
      <Logo />
      <span class="brand">Whence</span>
      {site && readsHere && (
        <button
          type="button"
          class="button toggle"
          aria-pressed={paused}
          title={site}
          onClick={() => onPause(site, !paused)}
        >
          {paused ? <ResumeIcon /> : <PauseIcon />}
          {say('pauseOnThisSite')}
        </button>
      )}
    </header>
  );
}
