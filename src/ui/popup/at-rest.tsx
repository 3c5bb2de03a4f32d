import { useState } from 'preact/hooks';
import type { AtRestView } from '../../messaging/protocol.ts';
import { say } from '../../words/words.ts';
import { PageIcon } from '../parts/icons.tsx';
import type { PopupSource } from './source.ts';
import { Reading, State } from './states.tsx';

type Offer = {
  readonly title: string;
  readonly reason: string;
  readonly allow: string;
};

const offerFor = ({ why, host }: AtRestView & { why: 'not-chosen' | 'not-allowed' }): Offer =>
  why === 'not-chosen'
    ? {
        title: say('notReadOn', { host }),
        reason: say('notChosenHint'),
        allow: say('readPagesOn', { host }),
      }
    : {
        title: say('notAllowedTitle'),
        reason: say('notAllowedHint'),
        allow: say('allowIt'),
      };

/** A page that is at rest by the reader's choice, or because the browser grants less: what is the case, and the ways on. */
export function AtRest(props: {
  view: AtRestView;
  onAllow: PopupSource['allow'];
  onRead: () => void;
}) {
  const { view, onAllow, onRead } = props;
  const [declined, setDeclined] = useState(false);
  const { why } = view;
  if (why === 'on-click') return <Reading />;
  const { title, reason, allow } = offerFor({ ...view, why });
  const ask = async () => setDeclined(!(await onAllow(view)).granted);
  return (
    <State name={`at-rest-${why}`} icon={<PageIcon />} title={title}>
      <p>{reason}</p>
      <div class="ways">
        <button type="button" class="button primary" onClick={ask}>
          {allow}
        </button>
        <button type="button" class="button" onClick={onRead}>
          {say('readOnce')}
        </button>
      </div>
      <p class="small" role="status">
        {declined && say('declinedByBrowser')}
      </p>
    </State>
  );
}
