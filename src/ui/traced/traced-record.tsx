import type { ClaimId } from '../../model/brand.ts';
import type { ClosestWords, TracedMatch } from '../../model/traced.ts';
import {
  agreeingInWords,
  closestInWords,
  levelInWords,
  say,
  sentenceCase,
  textDiffersInNothing,
  textStanceInWords,
  traceLevelExplained,
} from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { Quotation } from '../parts/quotation.tsx';
import { Status } from '../parts/status.tsx';
import { Mutations } from '../trace/mutations.tsx';
import { RecordLink } from '../trace/record-link.tsx';
import { AgreeingWords } from './agreeing-words.tsx';

/** One record that a text has to do with: how closely, what agrees and what differs, and the way to its full trace. */
export function TracedRecord(props: {
  match: TracedMatch;
  /** Whether the text says enough to be compared; a name alone does not. */
  compared: boolean;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const { match, compared, names, onOpen } = props;
  const record = names.record(match.claim);
  const statement = record?.statement ?? match.claim;
  return (
    <li class="traced" data-claim={match.claim} data-level={match.level}>
      <p class="traced-level">
        <span title={traceLevelExplained(match.level)}>
          {sentenceCase(levelInWords(match.level))}
        </span>
        {match.stance && (
          <>
            {' · '}
            <span>{textStanceInWords(match.stance)}</span>
          </>
        )}
      </p>
      <h2 class="claim-statement" dir="auto">
        {statement}
      </h2>
      {record && <Status record={record} names={names} />}
      {compared && <AgreeingWords match={match} />}
      {compared && <Comparison match={match} names={names} onOpen={onOpen} />}
      {match.closest && match.closest.of !== 'statement' && <Closest words={match.closest} />}
      {record && (
        <button
          type="button"
          class="button"
          aria-label={say('fullTraceOf', { statement })}
          onClick={() => onOpen(match.claim)}
        >
          {say('fullTrace')}
        </button>
      )}
    </li>
  );
}

/** What agrees and what differs, in words. */
function Comparison(props: {
  match: TracedMatch;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const { match, names, onOpen } = props;
  const { level, differences, blends } = match;
  return (
    <dl class="comparison">
      <dt>{say('whatAgrees')}</dt>
      <dd>{agreeingInWords(match)}</dd>
      <dt>{say('whatDiffers')}</dt>
      <dd>
        {differences.length > 0 ? (
          <Mutations mutations={differences} />
        ) : (
          textDiffersInNothing(level)
        )}
        {blends.map((claim) => (
          <p class="blend">
            {say('textMixesIn')} <RecordLink claim={claim} names={names} onOpen={onOpen} />
          </p>
        ))}
      </dd>
    </dl>
  );
}

/** The words of the record that the text is closest to. */
function Closest({ words: { of, text, lang } }: { words: ClosestWords }) {
  return (
    <div class="closest">
      <h3>{closestInWords(of)}</h3>
      <Quotation quote={text} lang={lang} />
    </div>
  );
}
