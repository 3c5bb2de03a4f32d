import type { MatchOnPage } from '../../messaging/protocol.ts';
import { clipContext } from './clip-context.ts';

/** The page's words in the mark they have on the page, within a little of their context. */
export function PageWords({ match, around }: { match: MatchOnPage; around: number }) {
  const { before, words, after } = clipContext(match.context, match.words, around);
  return (
    <span class="page-words" dir="auto">
      {before}
      <mark>{words}</mark>
      {after}
    </span>
  );
}
