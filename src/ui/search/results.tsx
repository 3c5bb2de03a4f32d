import type { ClaimId } from '../../model/brand.ts';
import { listFilters, NO_FILTERS } from '../../search/filters.ts';
import type { SearchAnswer } from '../../search/search.ts';
import { say, sayCount } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { NotInstalled } from './not-installed.tsx';
import { ResultList } from './result-list.tsx';
import type { Asked } from './use-asked.ts';

/** What is found, how many that are, and the ways on where it is nothing. */
export function Results(props: {
  id: string;
  asked: Asked;
  answer: SearchAnswer;
  active: number;
  names: NameBook;
  onPoint: (index: number) => void;
  onOpen: (claim: ClaimId) => void;
  onTrace: (text: string) => void;
  onMore: () => void;
}) {
  const { id, asked, answer, active, names, onPoint, onOpen, onTrace, onMore } = props;
  const { found, hasMore, isReady } = answer;
  const words = asked.query.trim();
  const hasFilters = listFilters(asked.filters).length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long results scroll, and must do so by keyboard too
    <main class="found" tabIndex={0}>
      {words !== '' && (
        <button type="button" class="button trace-button" onClick={() => onTrace(words)}>
          {say('traceTheseWords')}
        </button>
      )}
      <h1 class="count">
        <span role="status">{titleOf(answer, words, hasFilters)}</span>
      </h1>
      <ResultList
        id={id}
        found={found}
        active={active}
        names={names}
        onPoint={onPoint}
        onOpen={onOpen}
      />
      {hasMore && (
        <button type="button" class="button more-results" onClick={onMore}>
          {say('showMore')}
        </button>
      )}
      {found.length === 0 && hasFilters && isReady && (
        <button type="button" class="button no-match" onClick={() => asked.filter(NO_FILTERS)}>
          {say('clearFilters')}
        </button>
      )}
      {found.length === 0 && !hasFilters && isReady && <NotInstalled />}
    </main>
  );
}

function titleOf(
  { found, hasMore, selection, isReady }: SearchAnswer,
  words: string,
  hasFilters: boolean,
): string {
  if (!isReady) return say('indexing');
  if (found.length === 0) return say(hasFilters ? 'noneWithFilters' : 'notInstalled');
  if (words === '') return sayCount('records', selection.count);
  return sayCount(hasMore ? 'closestRecords' : 'records', found.length);
}
