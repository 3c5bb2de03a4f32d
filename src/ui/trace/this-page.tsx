import { useState } from 'preact/hooks';
import type { MatchOnPage } from '../../messaging/protocol.ts';
import { isMark } from '../../model/match.ts';
import {
  levelExplained,
  levelInWords,
  pageStanceExplained,
  pageStanceInWords,
  reasonsInWords,
  say,
  sayCount,
} from '../../words/words.ts';
import { MoreButton } from '../parts/folded.tsx';
import { Section } from '../parts/section.tsx';
import { PageWords } from './page-words.tsx';

/** How many passages are shown before the rest is folded. */
const SHOWN = 3;

/** Scrolls the page to a match; says whether its words are still there. */
export type ShowMatch = (match: MatchOnPage) => Promise<{ readonly found: boolean }>;

/** What this page says: every passage that repeats the claim, each with a way to it. */
export function ThisPage(props: {
  matches: readonly MatchOnPage[];
  selected: number;
  onSelect: (index: number) => void;
  onShow: ShowMatch;
}) {
  const [all, setAll] = useState(false);
  const { matches, selected, onSelect, onShow } = props;
  const shown = all || matches.length <= SHOWN + 1 ? matches : matches.slice(0, SHOWN);
  return (
    <Section
      title={matches.length === 1 ? say('thisPage') : sayCount('thisPageTimes', matches.length)}
      name="page"
    >
      <ol class="passages">
        {shown.map((match, i) => (
          <Occurrence
            match={match}
            chosen={matches.length > 1 && i === selected}
            onChoose={() => {
              onSelect(i);
              return onShow(match);
            }}
          />
        ))}
      </ol>
      {shown.length < matches.length && (
        <MoreButton count={matches.length - shown.length} onOpen={() => setAll(true)} />
      )}
    </Section>
  );
}

function Occurrence(props: {
  match: MatchOnPage;
  chosen: boolean;
  onChoose: () => Promise<{ readonly found: boolean }>;
}) {
  const { match, chosen, onChoose } = props;
  const [gone, setGone] = useState(false);
  const why = reasonsInWords(match.match.reasons);
  // A page that has gone or was reloaded does not answer: to the reader that is the same as words that have gone.
  const show = () =>
    onChoose().then(
      ({ found }) => setGone(!found),
      () => setGone(true),
    );
  return (
    <li class="passage" aria-current={chosen || undefined}>
      <PageWords match={match} around={110} />
      <div class="passage-foot">
        <button type="button" class="button" onClick={show}>
          {say('showOnPage')}
        </button>
        <span class="level">
          <span title={levelExplained(match.match.level)}>{levelInWords(match.match.level)}</span>
          {isMark(match.match) && (
            <>
              {' · '}
              <span class="stance" title={pageStanceExplained(match.match.stance)}>
                {pageStanceInWords(match.match.stance)}
              </span>
            </>
          )}
        </span>
      </div>
      <p role="status" class="small">
        {gone && say('wordsGone')}
      </p>
      {why && (
        <details>
          <summary>{say('whyItMatched')}</summary>
          <p class="small">{why}.</p>
        </details>
      )}
    </li>
  );
}
