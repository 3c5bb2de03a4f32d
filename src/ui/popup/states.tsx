import type { ComponentChildren } from 'preact';
import type { WhyUnreadable } from '../../messaging/protocol.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { PlainKey } from '../../words/catalogue.ts';
import { dateInWords, say, sayCount } from '../../words/words.ts';
import { PageIcon, PauseIcon, WarningIcon } from '../parts/icons.tsx';

/** A state of the tab in which there are no claims to show: what it is, why, and a way on. */
export function State(props: {
  name: string;
  icon: ComponentChildren;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <section class={`state state-${props.name}`} data-state={props.name}>
      <div class="state-icon">{props.icon}</div>
      <div role="status">
        <h1>{props.title}</h1>
      </div>
      {props.children}
    </section>
  );
}

/** The page is being read, and nothing was found so far. */
export function Reading() {
  return (
    <State name="reading" icon={<span class="spinner" />} title={say('readingTitle')}>
      <p>{say('readingHint')}</p>
    </State>
  );
}

/** Read to the end, no known claim: said without suggesting that the page was found right. */
export function NothingFound({ records }: { records: readonly ClaimRecord[] }) {
  const checked = records
    .map((record) => record.checked)
    .toSorted()
    .at(-1);
  return (
    <State name="nothing" icon={<PageIcon />} title={say('nothingTitle')}>
      <p>{say('nothingHint')}</p>
      {records.length > 0 && (
        <p class="small">
          {checked
            ? sayCount('installedClaimsChecked', records.length, { date: dateInWords(checked) })
            : sayCount('installedClaims', records.length)}
        </p>
      )}
    </State>
  );
}

const UNREADABLE: { readonly [why in WhyUnreadable]: readonly [title: PlainKey, hint: PlainKey] } =
  {
    'browser-page': ['browserPageTitle', 'browserPageHint'],
    unseen: ['unseenTitle', 'unseenHint'],
    store: ['storeTitle', 'storeHint'],
    pdf: ['pdfTitle', 'pdfHint'],
    'not-loaded': ['notLoadedTitle', 'notLoadedHint'],
  };

/** The page is closed to extensions, or Whence has not begun with it. */
export function Unreadable({ why, onRead }: { why: WhyUnreadable; onRead: () => void }) {
  const [title, hint] = UNREADABLE[why];
  return (
    <State name={`unreadable-${why}`} icon={<PageIcon />} title={say(title)}>
      <p>{say(hint)}</p>
      {why === 'not-loaded' && (
        <button type="button" class="button primary" onClick={onRead}>
          {say('readThisPage')}
        </button>
      )}
    </State>
  );
}

/** Switched off for this site by the reader. */
export function Paused({ site, onResume }: { site: string; onResume: () => void }) {
  return (
    <State name="paused" icon={<PauseIcon />} title={say('pausedTitle', { site })}>
      <p>{say('pausedHint')}</p>
      <button type="button" class="button primary" onClick={onResume}>
        {say('resumeHere')}
      </button>
    </State>
  );
}

/** Switched off for every site by the reader. */
export function PausedEverywhere({ onResume }: { onResume: () => void }) {
  return (
    <State name="paused-everywhere" icon={<PauseIcon />} title={say('pausedEverywhereTitle')}>
      <p>{say('pausedEverywhereHint')}</p>
      <button type="button" class="button primary" onClick={onResume}>
        {say('resume')}
      </button>
    </State>
  );
}

/** Something of ours went wrong. */
export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <State name="failed" icon={<WarningIcon />} title={say('failedTitle')}>
      <p>{message}</p>
      <button type="button" class="button primary" onClick={onRetry}>
        {say('tryAgain')}
      </button>
    </State>
  );
}
