import type { ClaimId } from '../../model/brand.ts';
import type { ClaimRecord, OfficialResponse, Relation } from '../../model/record.ts';
import { comma, dateInWords, rowInWords, say, stanceInWords } from '../../words/words.ts';
import { Cite } from '../citing/cite.tsx';
import { Address } from '../parts/address.tsx';
import { StanceIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Quotation } from '../parts/quotation.tsx';
import { Section } from '../parts/section.tsx';
import { RecordLink } from './record-link.tsx';

/** Official responses by party, those of whom nothing was found, and what happened later. */
export function Responses(props: {
  record: ClaimRecord;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const { record, names, onOpen } = props;
  const spoke = record.responses.filter(({ stance }) => stance !== 'none-found');
  const silent = record.responses.filter(({ stance }) => stance === 'none-found');
  const later = record.relations.filter(({ kind }) => kind === 'later-development');
  return (
    <Section title={say('officialResponses')} name="responses">
      {record.responses.length === 0 && <p class="absent">{say('noneRecorded')}</p>}
      <ul class="responses">
        {spoke.map((response) => (
          <Response record={record} response={response} names={names} />
        ))}
        {silent.map((response) => (
          <Silence response={response} names={names} />
        ))}
      </ul>
      {later.length > 0 && <Later relations={later} names={names} onOpen={onOpen} />}
    </Section>
  );
}

function Response(props: { record: ClaimRecord; response: OfficialResponse; names: NameBook }) {
  const { record, response, names } = props;
  const { party, stance, date, speaker, quote, lang, translation, sources, remark } = response;
  return (
    <li class="response">
      <StanceIcon stance={stance} />
      <div>
        <p>
          <b>{names.party(party)}</b>: {stanceInWords(stance)}
          {comma()}
          {dateInWords(date)}
        </p>
        {speaker && <p class="small">{rowInWords([speaker.name, speaker.role])}</p>}
        {quote && <Quotation quote={quote} lang={lang} translation={translation} />}
        {remark && (
          <p class="small" dir="auto">
            {remark}
          </p>
        )}
        <p class="addresses">
          {sources.map((source) => (
            <Address url={source.url}>{source.outlet && names.outlet(source.outlet)}</Address>
          ))}
        </p>
        <Cite subject={{ kind: 'response', record, response }} names={names} />
      </div>
    </li>
  );
}

function Silence({ response, names }: { response: OfficialResponse; names: NameBook }) {
  const { party, date, remark } = response;
  return (
    <li class="response silent">
      <StanceIcon stance="none-found" />
      <div>
        <p>
          <b>{names.party(party)}</b>: {say('noneFoundAsOf', { date: dateInWords(date) })}
          {remark && (
            <span class="small">
              . <bdi>{remark}</bdi>
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** What happened since is another claim with its own date: it does not rewrite this one. */
function Later(props: {
  relations: readonly Relation[];
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  return (
    <>
      <h4>{say('laterDevelopments')}</h4>
      <ul class="later">
        {props.relations.map(({ claim, remark }) => (
          <li>
            <RecordLink claim={claim} names={props.names} onOpen={props.onOpen} />
            {remark && (
              <p class="small" dir="auto">
                {remark}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
