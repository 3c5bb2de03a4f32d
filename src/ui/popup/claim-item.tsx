import { useEffect, useId, useRef } from 'preact/hooks';
import type { ClaimOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { originOf } from '../../model/origin.ts';
import { comma, dateInWords, say } from '../../words/words.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Said } from '../parts/said.tsx';
import { Status } from '../parts/status.tsx';
import { placeInWords } from '../trace/origin-place.ts';
import { PageWords } from '../trace/page-words.tsx';
import type { ShowMatch } from '../trace/this-page.tsx';
import { Trace } from '../trace/trace.tsx';

/** One claim on the page: its words there, where they came from and the official status; opened, its trace. */
export function ClaimItem(props: {
  claim: ClaimOnPage;
  open: boolean;
  onToggle: (open: boolean) => void;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  onShow: ShowMatch;
}) {
  const { claim, open, onToggle, names, onOpen, onShow } = props;
  const { record, matches } = claim;
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open && !wasOpen.current) item.current?.scrollIntoView({ block: 'start' });
    wasOpen.current = open;
  }, [open]);
  const [match] = matches;
  const choose = () => {
    onToggle(!open);
    // To choose a claim is to ask where the page says it; that its words have gone is told by its own button.
    if (!open && match) onShow(match).catch(() => undefined);
  };
  return (
    <li class="claim" ref={item} data-claim={record.id} data-open={open}>
      <h2 class="claim-head">
        <button
          type="button"
          class="claim-toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={choose}
        >
          {open || !match ? (
            <span class="claim-statement" dir="auto">
              {record.statement}
            </span>
          ) : (
            <PageWords match={match} around={48} />
          )}
          <ChevronIcon />
        </button>
      </h2>
      <Whence claim={claim} names={names} />
      <Status record={record} names={names} />
      <div id={id} hidden={!open}>
        {open && (
          <Trace record={record} found={claim} names={names} onOpen={onOpen} onShow={onShow} />
        )}
      </div>
    </li>
  );
}

/** Who, where and when, in one line. */
function Whence({ claim: { record }, names }: { claim: ClaimOnPage; names: NameBook }) {
  const origin = originOf(record);
  if (!origin) return null;
  const place = placeInWords(record, names);
  const what = (
    <>
      <b>{origin.speaker?.name ?? place ?? say('speakerUnknown')}</b>
      {origin.speaker && place && (
        <>
          {comma()}
          <bdi>{place}</bdi>
        </>
      )}
      {comma()}
      {dateInWords(origin.date)}
    </>
  );
  return (
    <p class="whence">
      <Said id="earliestKnownLine" values={{ what }} />
    </p>
  );
}
