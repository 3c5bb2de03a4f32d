import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MatchOnPage } from '../../../messaging/protocol.ts';
import type { ClaimRecord } from '../../../model/record.ts';
import { type Publisher, say } from '../../../words/words.ts';
import { MoreButton } from '../../parts/folded.tsx';
import type { NameBook } from '../../parts/name-book.ts';
import { Comparison } from '../compare/comparison.tsx';
import { type Voice, voiceOfAppearance, voiceOfPage } from '../compare/voice.ts';
import { type Entry, entriesOf, isInFront } from './entries.ts';
import { type Compared, EntryLine } from './entry-line.tsx';
import { passedInWords } from './gaps.ts';
import { draw, type Item } from './items.ts';
import type { Rail } from './lanes.ts';
import { Between, Strip, stripWidth } from './strip.tsx';

/** How many rows of a long timeline are shown at once. */
const SHOWN = 8;

/** A chain in the order of time: what was copied has a line that its copies hang on, dashed where that is inferred. */
export function Timeline(props: {
  record: ClaimRecord;
  names: NameBook;
  at: Publisher;
  page: PageInFront | undefined;
}) {
  const { record, names, at, page } = props;
  const [open, setOpen] = useState(false);
  const address = page?.address;
  const entries = useMemo(() => entriesOf(record, address), [record, address]);
  const { items, lanes } = useMemo(
    () => draw(entries, open ? Number.POSITIVE_INFINITY : SHOWN),
    [entries, open],
  );
  const { isChosen, toggle } = useChosen();
  const voiceOf = (entry: Entry) => voiceOfEntry(entry, at, page);
  const voices = entries.filter(({ id }) => isChosen(id)).flatMap((one) => voiceOf(one) ?? []);
  const comparedOf = (entry: Entry): Compared | undefined =>
    voiceOf(entry) && { isChosen: isChosen(entry.id), toggle: () => toggle(entry.id) };
  const show = (item: Item) => {
    switch (item.kind) {
      case 'entry':
        return (
          <Row key={item.entry.id} item={item} lanes={lanes} record={record}>
            <EntryLine
              entry={item.entry}
              record={record}
              names={names}
              at={at}
              compared={comparedOf(item.entry)}
            />
          </Row>
        );
      case 'gap':
        return (
          <Gap rails={item.rails} lanes={lanes}>
            <p>{passedInWords(item.passed)}</p>
          </Gap>
        );
      case 'fold':
        return (
          <Gap rails={item.rails} lanes={lanes}>
            <MoreButton count={item.count} onOpen={() => setOpen(true)} />
          </Gap>
        );
      default:
        return item satisfies never;
    }
  };
  return (
    <>
      <ol
        class="timeline"
        aria-label={say('timelineName')}
        style={`--strip: ${stripWidth(lanes)}px`}
      >
        {items.map(show)}
      </ol>
      <Comparison voices={voices} />
    </>
  );
}

/** The page that repeats the claim, and where it does. */
export type PageInFront = { readonly address: string; readonly match: MatchOnPage };

function voiceOfEntry(
  entry: Entry,
  at: Publisher,
  page: PageInFront | undefined,
): Voice | undefined {
  if (entry.kind === 'appearance') return voiceOfAppearance(entry.row.appearance, at);
  return entry.kind === 'page' && page ? voiceOfPage(page.match) : undefined;
}

function Row(props: {
  item: Extract<Item, { kind: 'entry' }>;
  lanes: number;
  record: ClaimRecord;
  children: ComponentChildren;
}) {
  const { item, lanes, record, children } = props;
  const { entry, strip } = item;
  const isThis = isInFront(entry);
  const node = isThis ? 'page' : entry.id === record.origin.appearance ? 'origin' : entry.kind;
  return (
    <li class="row" data-entry={entry.kind} aria-current={isThis || undefined}>
      <Strip strip={strip} lanes={lanes} node={node} />
      {children}
    </li>
  );
}

function Gap(props: { rails: readonly Rail[]; lanes: number; children: ComponentChildren }) {
  return (
    <li class="gap">
      <Between rails={props.rails} lanes={props.lanes} />
      {props.children}
    </li>
  );
}

/** Up to two that are compared; a third takes the place of the one chosen first. */
function useChosen() {
  const [chosen, choose] = useState<readonly string[]>([]);
  const isChosen = (id: string): boolean => chosen.includes(id);
  const toggle = (id: string): void =>
    choose(isChosen(id) ? chosen.filter((one) => one !== id) : [...chosen.slice(-1), id]);
  return { isChosen, toggle };
}
