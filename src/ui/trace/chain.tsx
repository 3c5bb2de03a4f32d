import { useState } from 'preact/hooks';
import type { AppearanceId } from '../../model/brand.ts';
import type { Appearance, ClaimRecord, Relay } from '../../model/record.ts';
import { dateInWords, evidenceInWords, relayInWords } from '../../model/words.ts';
import { Address } from '../parts/address.tsx';
import { MoreButton } from '../parts/folded.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Quotation } from '../parts/quotation.tsx';
import { Section } from '../parts/section.tsx';
import { chainOf, cutTo, type Hop, sizeOf } from './chain-tree.ts';
import { Mutations } from './mutations.tsx';

/** How many appearances of a long chain are shown at once. */
const SHOWN = 6;

/** How the claim travelled: who took it from whom, and what changed on the way. */
export function ChainSection({ record, names }: { record: ClaimRecord; names: NameBook }) {
  const at = publishersOf(record, names);
  const { origin, unlinked } = chainOf(record);
  const linked = origin ? [origin] : [];
  if (sizeOf([...linked, ...unlinked]) <= 1) {
    return (
      <Section title="How it travelled" name="chain">
        <p class="absent">No copies are recorded.</p>
      </Section>
    );
  }
  return (
    <Section title="How it travelled" name="chain">
      <Tree hops={linked} at={at} label="Propagation chain" />
      {unlinked.length > 0 && (
        <>
          <h4 class="chain-apart">Also printed; no source links it to the earliest known</h4>
          <Tree hops={unlinked} at={at} label="Not linked to the earliest known" show={2} />
        </>
      )}
    </Section>
  );
}

function Tree(props: { hops: readonly Hop[]; at: Publisher; label: string; show?: number }) {
  const { hops, at, label, show = SHOWN } = props;
  const [open, setOpen] = useState(false);
  const size = sizeOf(hops);
  const fold = !open && size > show + 1;
  return (
    <>
      <Hops hops={fold ? cutTo(hops, show) : hops} at={at} label={label} />
      {fold && <MoreButton count={size - show} onOpen={() => setOpen(true)} />}
    </>
  );
}

function Hops({ hops, at, label }: { hops: readonly Hop[]; at: Publisher; label?: string }) {
  return (
    <ol class="hops" aria-label={label}>
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
      <HopWords hop={hop} also={also} at={at} />
    </div>
  );
}

function HopWords({ hop, also, at }: { hop: Hop; also: readonly Relay[]; at: Publisher }) {
  const { appearance, relay } = hop;
  const remarks = [
    relay?.remark,
    appearance.remark,
    appearance.outletRemark,
    appearance.dateRemark,
  ];
  const said = remarks.filter((remark) => remark !== undefined);
  // The origin's words and remarks stand at the top of the trace.
  if (!relay && also.length === 0 && hop.next.length > 0) return null;
  if (!appearance.quote && said.length === 0 && also.length === 0) return null;
  return (
    <details>
      <summary>{appearance.quote ? 'Its words' : 'Remarks'}</summary>
      {appearance.quote && (
        <Quotation
          quote={appearance.quote}
          lang={appearance.lang}
          translation={appearance.translation}
        />
      )}
      {appearance.citing && <p class="small">It credits {appearance.citing}.</p>}
      {also.map(({ from, ...other }) => (
        <p class="small">
          Also from {at(from)}: {howInWords(other)}.
        </p>
      ))}
      {said.map((remark) => (
        <p class="small">{remark}</p>
      ))}
    </details>
  );
}

const howInWords = ({ kind, evidence }: Pick<Relay, 'kind' | 'evidence'>): string =>
  `${relayInWords[kind]} · ${evidenceInWords[evidence]}`;

/** Names an appearance: who published it, or who said it. */
type Publisher = (id: AppearanceId) => string;

function publishersOf(record: ClaimRecord, names: NameBook): Publisher {
  const titles = new Map(record.appearances.map((one) => [one.id, titleOf(one, names)]));
  return (id) => titles.get(id) ?? id;
}

function titleOf({ outlet, speaker }: Appearance, names: NameBook): string {
  const parts = [speaker?.name, outlet && names.outlet(outlet)].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : 'Publisher unknown';
}
