import { useState } from 'preact/hooks';
import type { ClaimRecord } from '../../model/record.ts';
import { dateInWords, type Publisher, say } from '../../words/words.ts';
import { Address } from '../parts/address.tsx';
import { MoreButton } from '../parts/folded.tsx';
import { AppearanceWords, howInWords } from './appearance-words.tsx';
import { chainOf, cutTo, type Hop, sizeOf } from './chain-tree.ts';
import { Mutations } from './mutations.tsx';

/** How many appearances of a long chain are shown at once. */
const SHOWN = 6;

/** A chain as nested lists: what was copied, and under it whoever copied it. */
export function ChainList({ record, at }: { record: ClaimRecord; at: Publisher }) {
  const { origin, unlinked } = chainOf(record);
  return (
    <>
      <Tree hops={origin ? [origin] : []} at={at} label={say('chainList')} from="origin" />
      {unlinked.length > 0 && (
        <>
          <h4 class="chain-apart">{say('chainUnlinkedTitle')}</h4>
          <Tree hops={unlinked} at={at} label={say('chainUnlinked')} show={2} />
        </>
      )}
    </>
  );
}

function Tree(props: {
  hops: readonly Hop[];
  at: Publisher;
  label: string;
  show?: number;
  from?: 'origin';
}) {
  const { hops, at, label, show = SHOWN, from } = props;
  const [open, setOpen] = useState(false);
  const size = sizeOf(hops);
  const fold = !open && size > show + 1;
  return (
    <>
      <Hops hops={fold ? cutTo(hops, show) : hops} at={at} label={label} from={from} />
      {fold && <MoreButton count={size - show} onOpen={() => setOpen(true)} />}
    </>
  );
}

function Hops(props: {
  hops: readonly Hop[];
  at: Publisher;
  label?: string;
  from?: 'origin' | undefined;
}) {
  const { hops, at, label, from } = props;
  return (
    <ol class="hops" aria-label={label} data-from={from}>
      {hops.map((hop) => (
        <li class="hop" data-evidence={hop.relay?.evidence ?? 'none'}>
          <HopLine hop={hop} at={at} />
          {hop.next.length > 0 && <Hops hops={hop.next} at={at} />}
        </li>
      ))}
    </ol>
  );
}

function HopLine({ hop, at }: { hop: Hop; at: Publisher }) {
  const { appearance, relay, also } = hop;
  const relays = relay ? [relay] : [];
  // The origin's words and remarks stand at the top of the trace.
  const isOrigin = !relay && also.length === 0 && hop.next.length > 0;
  return (
    <div class="hop-line">
      <p class="hop-head">
        <b>
          {appearance.url ? (
            <Address url={appearance.url}>{at(appearance.id)}</Address>
          ) : (
            at(appearance.id)
          )}
        </b>{' '}
        <span class="hop-date">{dateInWords(appearance.date, 'short')}</span>
      </p>
      {relay && <p class="hop-how">{howInWords(relay)}</p>}
      {relay && <Mutations mutations={relay.mutations} />}
      {!isOrigin && <AppearanceWords appearance={appearance} relays={relays} also={also} at={at} />}
    </div>
  );
}
