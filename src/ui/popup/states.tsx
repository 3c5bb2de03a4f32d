import type { ComponentChildren } from 'preact';
import type { WhyUnreadable } from '../../messaging/protocol.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { countInWords, dateInWords } from '../../model/words.ts';
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
    <State name="reading" icon={<span class="spinner" />} title="Reading this page">
      <p>Claims appear here as they are found.</p>
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
    <State name="nothing" icon={<PageIcon />} title="No known claim on this page">
      <p>That says nothing about the rest of its text. Paste a sentence above to trace it.</p>
      {records.length > 0 && (
        <p class="small">
          Installed: {countInWords(records.length, 'claim')}
          {checked && <>, checked up to {dateInWords(checked)}</>}.
        </p>
      )}
    </State>
  );
}

const unreadable: { readonly [why in WhyUnreadable]: readonly [title: string, reason: string] } = {
  'browser-page': [
    'Not a page Whence can read',
    'Extensions have no access to the browser’s own pages. Search still works.',
  ],
  unseen: [
    'Whence does not see this page',
    'The browser shows it only pages that it may read. To have this one read, open Whence from the toolbar on it.',
  ],
  store: [
    'Stores cannot be read',
    'Browsers keep extensions out of the pages of their stores. Search still works.',
  ],
  pdf: [
    'PDF files cannot be read',
    'The browser’s PDF viewer is closed to extensions. Copy a sentence and paste it above to trace it.',
  ],
  'not-loaded': [
    'This page has not been read yet',
    'Whence did not start on it. Some pages keep extensions out until they are asked.',
  ],
};

/** The page is closed to extensions, or Whence has not begun with it. */
export function Unreadable({ why, onRead }: { why: WhyUnreadable; onRead: () => void }) {
  const [title, reason] = unreadable[why];
  return (
    <State name={`unreadable-${why}`} icon={<PageIcon />} title={title}>
      <p>{reason}</p>
      {why === 'not-loaded' && (
        <button type="button" class="button primary" onClick={onRead}>
          Read this page
        </button>
      )}
    </State>
  );
}

/** Switched off for this site by the reader. */
export function Paused({ site, onResume }: { site: string; onResume: () => void }) {
  return (
    <State name="paused" icon={<PauseIcon />} title={`Paused on ${site}`}>
      <p>Pages of this site are not read, and nothing is marked on them.</p>
      <button type="button" class="button primary" onClick={onResume}>
        Resume on this site
      </button>
    </State>
  );
}

/** Switched off for every site by the reader. */
export function PausedEverywhere({ onResume }: { onResume: () => void }) {
  return (
    <State name="paused-everywhere" icon={<PauseIcon />} title="Paused everywhere">
      <p>No page is read, and nothing is marked, until you resume.</p>
      <button type="button" class="button primary" onClick={onResume}>
        Resume
      </button>
    </State>
  );
}

/** Something of ours went wrong. */
export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <State name="failed" icon={<WarningIcon />} title="Whence could not read this page">
      <p>{message}</p>
      <button type="button" class="button primary" onClick={onRetry}>
        Try again
      </button>
    </State>
  );
}
