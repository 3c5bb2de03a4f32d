import { useState } from 'preact/hooks';
import type { ClaimRecord } from '../../model/record.ts';
import { publishersOf, say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { Section } from '../parts/section.tsx';
import { ChainList } from './chain-list.tsx';
import { chainInWords } from './chain-words.ts';
import { type PageInFront, Timeline } from './timeline/timeline.tsx';

/** How a chain is shown. */
const VIEWS = [
  { view: 'timeline', label: 'byTime' },
  { view: 'list', label: 'bySource' },
] as const;

/** How the claim travelled: who took it from whom, and what changed on the way. */
export function ChainSection(props: {
  record: ClaimRecord;
  names: NameBook;
  /** The page in front, where it repeats the claim. */
  page: PageInFront | undefined;
}) {
  const { record, names, page } = props;
  const [shown, show] = useState<View>('timeline');
  const at = publishersOf(record, names.outlet);
  const hasChain = record.appearances.length > 1;
  return (
    <Section title={say('howItTravelled')} name="chain">
      {hasChain ? (
        <>
          <p class="small">{chainInWords(record)}</p>
          <Views shown={shown} onShow={show} />
        </>
      ) : (
        <p class="absent">{say('noCopies')}</p>
      )}
      {shown === 'list' && hasChain ? (
        <ChainList record={record} at={at} />
      ) : (
        <Timeline record={record} names={names} at={at} page={page} />
      )}
    </Section>
  );
}

type View = (typeof VIEWS)[number]['view'];

function Views({ shown, onShow }: { shown: View; onShow: (view: View) => void }) {
  return (
    <fieldset class="views">
      <legend class="visually-hidden">{say('chainOrder')}</legend>
      {VIEWS.map(({ view, label }) => (
        <button
          key={view}
          type="button"
          class="view"
          aria-pressed={shown === view}
          onClick={() => onShow(view)}
        >
          {say(label)}
        </button>
      ))}
    </fieldset>
  );
}
