import { useEffect, useState } from 'preact/hooks';
import type { TraceAnswer } from '../../messaging/requests/panel.ts';
import type { ClaimId } from '../../model/brand.ts';
import { FEW_WORDS, type Traced } from '../../model/traced.ts';
import { lookedInWords, say, sayCount } from '../../words/words.ts';
import { BackIcon } from '../parts/icons.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Failed } from '../popup/states.tsx';
import { NoRecord } from './no-record.tsx';
import { SearchElsewhere } from './search-elsewhere.tsx';
import type { TraceSource } from './source.ts';
import { TracedRecord } from './traced-record.tsx';
import { TracedWords } from './traced-words.tsx';

type Props = {
  text: string;
  names: NameBook;
  source: TraceSource;
  onOpen: (claim: ClaimId) => void;
  onBack: () => void;
};

type Outcome =
  | { readonly state: 'tracing' }
  | { readonly state: 'traced'; readonly answer: TraceAnswer }
  | { readonly state: 'failed'; readonly message: string };

/** What is found for a text: the records it has to do with, or a good answer where there is none. */
export function TextView(props: Props) {
  const { text, source, onBack } = props;
  const [outcome, setOutcome] = useState<Outcome>({ state: 'tracing' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (next: Outcome) => wanted && setOutcome(next);
    source.traceText(text).then(
      (answer) => settle({ state: 'traced', answer }),
      (error: unknown) =>
        settle({
          state: 'failed',
          message: error instanceof Error ? error.message : String(error),
        }),
    );
    return () => {
      wanted = false;
    };
  }, [source, text, attempt]);
  return (
    <article class="text-trace">
      <div class="record-bar">
        <button type="button" class="button back" onClick={onBack}>
          <BackIcon /> {say('back')}
        </button>
        <span class="small">{say('tracedText')}</span>
      </div>
      <TracedWords text={text} />
      <h1 class="trace-title" tabIndex={-1}>
        <span role="status">{titleOf(outcome)}</span>
      </h1>
      {outcome.state === 'failed' && (
        <Failed message={outcome.message} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {outcome.state === 'traced' && <Answer answer={outcome.answer} {...props} />}
    </article>
  );
}

function titleOf(outcome: Outcome): string {
  if (outcome.state === 'tracing') return say('tracing');
  if (outcome.state === 'failed') return say('notTraced');
  const { found } = outcome.answer.traced;
  if (found.length === 0) return say('noRecord');
  return found.length === 1 ? sayCount('records', 1) : sayCount('recordsClosest', found.length);
}

const hintFor = ({ contentWords, found }: Traced): string | undefined =>
  contentWords > FEW_WORDS || found.length === 0 ? undefined : say('namesOnly');

function Answer(props: Props & { answer: TraceAnswer }) {
  const { answer, text, names, source, onOpen } = props;
  const { traced, coverage } = answer;
  const looked = lookedInWords(traced);
  const hint = hintFor(traced);
  return (
    <>
      {looked && <p class="small trace-note">{looked}</p>}
      {hint && <p class="small trace-note">{hint}</p>}
      {traced.found.length === 0 && (
        <NoRecord coverage={coverage} contentWords={traced.contentWords} />
      )}
      <ol class="traced-list">
        {traced.found.map((match) => (
          <TracedRecord
            key={match.claim}
            match={match}
            compared={traced.contentWords > FEW_WORDS}
            names={names}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <SearchElsewhere text={text} isOpen={traced.found.length === 0} copy={source.copy} />
    </>
  );
}
