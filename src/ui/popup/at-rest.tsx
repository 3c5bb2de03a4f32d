import { useState } from 'preact/hooks';
import type { AtRestView } from '../../messaging/protocol.ts';
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
        title: `Not read on ${host}`,
        reason: 'Whence reads the sites you have chosen, and this is not among them.',
        allow: `Read pages on ${host}`,
      }
    : {
        title: 'The browser does not let Whence read yet',
        reason:
          'Reading pages needs your permission, which you have not given or have taken back. Nothing you read leaves this browser.',
        allow: 'Allow it',
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
          Read this page once
        </button>
      </div>
      <p class="small" role="status">
        {declined && 'The browser did not allow it; nothing has changed.'}
      </p>
    </State>
  );
}
