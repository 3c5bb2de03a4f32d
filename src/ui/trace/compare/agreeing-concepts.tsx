import type { Reason } from '../../../model/match.ts';
import { RECORD_LANGUAGE } from '../../../model/record.ts';
import { say } from '../../../words/words.ts';

/** What a page in other words, or in another language, names as the claim does: each with the page's words for it. */
export function AgreeingConcepts({ reasons }: { reasons: readonly Reason[] }) {
  const found = reasons.flatMap((reason) => (reason.kind === 'cue' ? reason.found : []));
  const shown = found.filter(({ words }) => words !== '');
  if (shown.length === 0) return null;
  return (
    <figure class="words-of-both">
      <figcaption class="small">{say('namedAsInClaim')}</figcaption>
      <dl class="concepts">
        {shown.map(({ term, words }) => (
          <div>
            <dt lang={RECORD_LANGUAGE}>
              <bdi>{term}</bdi>
            </dt>
            <dd>
              <bdi>{words}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
