import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { say } from '../../words/words.ts';
import { BackIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Printed } from '../parts/printed.tsx';
import { Status } from '../parts/status.tsx';
import type { ShowMatch } from '../trace/this-page.tsx';
import { Trace } from '../trace/trace.tsx';

/** A record opened from the search or from another record. */
export function RecordView(props: {
  record: ClaimRecord;
  /** What the page in front has of it. */
  found: ClaimOnPage | undefined;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  onBack: () => void;
  onShow: ShowMatch;
}) {
  const { record, found, names, onOpen, onBack, onShow } = props;
  return (
    <article class="record" data-claim={record.id}>
      <div class="record-bar">
        <button type="button" class="button back" onClick={onBack}>
          <BackIcon /> {say('back')}
        </button>
        <span class="small">{say(found ? 'onThisPage' : 'notFoundOnPage')}</span>
      </div>
      <h1 class="record-title" dir="auto" tabIndex={-1}>
        {record.statement}
      </h1>
      <Status record={record} names={names} />
      <Printed />
      <h2 class="visually-hidden">{say('itsTrace')}</h2>
      <Trace record={record} found={found} names={names} onOpen={onOpen} onShow={onShow} />
    </article>
  );
}
