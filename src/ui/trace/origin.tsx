import { originOf, type Side, sidesOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord, Conflict } from '../../model/record.ts';
import {
  comma,
  conflictInWords,
  dateInWords,
  listInWords,
  rowInWords,
  say,
  sayCount,
  sentenceCase,
} from '../../words/words.ts';
import { Address } from '../parts/address.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Quotation } from '../parts/quotation.tsx';
import { Said } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';

/** The earliest known appearance: exact words, who, where, when, and where sources differ on it. */
export function Origin({ record, names }: { record: ClaimRecord; names: NameBook }) {
  const origin = originOf(record);
  if (!origin) return null;
  const about = record.origin.conflicts;
  const place = about.filter((conflict) => conflict.about === 'outlet');
  const others = about.filter((conflict) => conflict.about !== 'outlet');
  return (
    <Section title={say('earliestKnown')} name="origin">
      <OriginWords origin={origin} />
      <Byline origin={origin} names={names} hasPlaces={place.length > 0} />
      {place.map((conflict) => (
        <Places conflict={conflict} names={names} />
      ))}
      {origin.url && (
        <p class="small">
          <Address url={origin.url} />
        </p>
      )}
      <MoreOfOrigin record={record} origin={origin} others={others} names={names} />
    </Section>
  );
}

function OriginWords({ origin }: { origin: Appearance }) {
  if (!origin.quote) return <p class="absent">{say('exactWordsUnknown')}</p>;
  return (
    <Quotation
      quote={origin.quote}
      lang={origin.lang}
      translation={origin.translation}
      size="large"
    />
  );
}

function Byline({
  origin,
  names,
  hasPlaces,
}: {
  origin: Appearance;
  names: NameBook;
  hasPlaces: boolean;
}) {
  const speaker = origin.speaker?.name;
  const outlet = origin.outlet && names.outlet(origin.outlet);
  return (
    <>
      <p class="byline">
        <b>{speaker ?? outlet ?? say('speakerUnknownAlone')}</b>
        {speaker && outlet && (
          <>
            {comma()}
            <bdi>{outlet}</bdi>
          </>
        )}
        {!outlet && !hasPlaces && comma() + say('outletUnknown')}
        {comma()}
        <span class="date">{dateInWords(origin.date)}</span>
      </p>
      {origin.speaker?.role && (
        <p class="small" dir="auto">
          {sentenceCase(origin.speaker.role)}
        </p>
      )}
    </>
  );
}

/** Where it was said, when sources differ: side by side. */
function Places({ conflict, names }: { conflict: Conflict; names: NameBook }) {
  return (
    <div class="differ">
      <p class="differ-title">
        {say('sourcesDifferOn', { what: conflictInWords(conflict.about) })}
      </p>
      <ul>
        {sidesOf(conflict).map((side) => (
          <li>
            <Said
              id="accordingTo"
              values={{ value: <b>{side.value}</b>, outlets: outletsInWords(side, names) }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Past three the line is a list; who else prints it stands among the readings below. */
function outletsInWords({ outlets }: Side, names: NameBook): string {
  const all = outlets.map(names.outlet);
  return all.length <= 4
    ? listInWords(all)
    : say('outletsAndMore', { outlets: rowInWords(all.slice(0, 3)), count: all.length - 3 });
}

function MoreOfOrigin(props: {
  record: ClaimRecord;
  origin: Appearance;
  others: readonly Conflict[];
  names: NameBook;
}) {
  const { record, origin, others, names } = props;
  const remarks = [
    record.origin.remark,
    origin.remark,
    origin.outletRemark,
    origin.dateRemark,
    origin.citing && say('itCredits', { whom: origin.citing }),
  ].filter((remark) => remark !== undefined && remark !== '');
  const all = record.origin.conflicts;
  if (remarks.length === 0 && all.length === 0 && !record.upstream) return null;
  return (
    <details>
      <summary>{moreTitle(others)}</summary>
      {remarks.map((remark) => (
        <p class="small" dir="auto">
          {remark}
        </p>
      ))}
      {record.upstream && <p class="small">{say('beforeIt', { what: record.upstream })}</p>}
      {all.map((conflict) => (
        <Readings conflict={conflict} names={names} />
      ))}
    </details>
  );
}

const moreTitle = (others: readonly Conflict[]): string =>
  others.length === 0 ? say('whyEarliest') : sayCount('sourcesAlsoDiffer', others.length);

/** Every reading of a point with its words and address. */
function Readings({ conflict, names }: { conflict: Conflict; names: NameBook }) {
  return (
    <div class="readings">
      <h4>{sentenceCase(conflictInWords(conflict.about))}</h4>
      <ul>
        {conflict.readings.map((reading) => (
          <li>
            <b>{reading.value}</b>
            {reading.outlets.length > 0 && <> · {listInWords(reading.outlets.map(names.outlet))}</>}
            {reading.quote && <Quotation quote={reading.quote} />}
            {reading.remark && (
              <p class="small" dir="auto">
                {reading.remark}
              </p>
            )}
            {reading.url && <Address url={reading.url} />}
          </li>
        ))}
      </ul>
      {conflict.remark && (
        <p class="small" dir="auto">
          {conflict.remark}
        </p>
      )}
    </div>
  );
}
