import type { VNode } from 'preact';
import type { ClaimRecord, OfficialResponse } from '../../../model/record.ts';
import { dateInWords, labelled, type Publisher, say, stanceInWords } from '../../../words/words.ts';
import { Cite } from '../../citing/cite.tsx';
import { Address } from '../../parts/address.tsx';
import type { NameBook } from '../../parts/name-book.ts';
import { AppearanceWords, howFromInWords } from '../appearance-words.tsx';
import { Mutations } from '../mutations.tsx';
import type { Entry } from './entries.ts';
import type { Row } from './rows.ts';

/** Whether a row is one of those compared, and the way to have it so. */
export type Compared = { readonly isChosen: boolean; readonly toggle: () => void };

/** The words of one row; all that the drawing beside it shows. */
export function EntryLine(props: {
  entry: Entry;
  record: ClaimRecord;
  names: NameBook;
  at: Publisher;
  /** Absent where there are no words to compare. */
  compared: Compared | undefined;
}) {
  const { entry, record, names, at, compared } = props;
  switch (entry.kind) {
    case 'appearance':
      return (
        <AppearanceLine
          row={entry.row}
          isThisPage={entry.isThisPage}
          at={at}
          compared={compared}
          cited={
            <Cite
              subject={{ kind: 'appearance', record, appearance: entry.row.appearance }}
              names={names}
            />
          }
        />
      );
    case 'response':
      return <ResponseLine response={entry.response} names={names} />;
    case 'page':
      return (
        <div class="row-line">
          <p class="hop-head">
            <b>{say('thisPage')}</b> <span class="hop-date">{say('inFrontOfYou')}</span>
          </p>
          <p class="hop-how">{say('whenceNotRecorded')}</p>
          <Compare compared={compared} what={say('thisPage')} />
        </div>
      );
    default:
      return entry satisfies never;
  }
}

function AppearanceLine(props: {
  row: Row;
  isThisPage: boolean;
  at: Publisher;
  compared: Compared | undefined;
  cited: VNode;
}) {
  const { row, isThisPage, at, compared, cited } = props;
  const { appearance, relays } = row;
  const title = at(appearance.id);
  return (
    <div class="row-line">
      <p class="hop-head">
        <b>{appearance.url ? <Address url={appearance.url}>{title}</Address> : title}</b>{' '}
        <span class="hop-date">{dateInWords(appearance.date, 'short')}</span>
        {isThisPage && <span class="tag">{say('thisPage')}</span>}
      </p>
      {relays.map((relay) => (
        <>
          <p class="hop-how">{howFromInWords(relay, at)}</p>
          <Mutations mutations={relay.mutations} isBrief />
        </>
      ))}
      <div class="row-foot">
        <AppearanceWords
          appearance={appearance}
          relays={relays}
          also={[]}
          at={at}
          cited={cited}
          tellsMutations
        />
        <Compare compared={compared} what={title} />
      </div>
    </div>
  );
}

function ResponseLine({ response, names }: { response: OfficialResponse; names: NameBook }) {
  const { party, stance, date, sources } = response;
  const words = labelled(names.party(party), stanceInWords(stance));
  const [source] = sources;
  return (
    <div class="row-line">
      <p class="hop-head">
        {source ? <Address url={source.url}>{words}</Address> : words}{' '}
        <span class="hop-date">{dateInWords(date, 'short')}</span>
      </p>
    </div>
  );
}

function Compare({ compared, what }: { compared: Compared | undefined; what: string }) {
  if (compared === undefined) return null;
  return (
    <label class="compare">
      <input
        type="checkbox"
        checked={compared.isChosen}
        aria-label={say('compareWhat', { what })}
        onChange={compared.toggle}
      />
      {say('compare')}
    </label>
  );
}
