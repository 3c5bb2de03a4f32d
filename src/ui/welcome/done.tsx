import { useEffect, useRef } from 'preact/hooks';
import type { Mode } from '../../model/settings.ts';
import type { PlainKey } from '../../words/catalogue.ts';
import { say } from '../../words/words.ts';

/** The mode that was chosen; or the browser was asked for every site and its user declined. */
export type Outcome = Mode | 'declined';

const WORDS: { readonly [outcome in Outcome]: readonly [title: PlainKey, what: PlainKey] } = {
  'every-site': ['welcomeDoneEverySite', 'welcomeDoneEverySiteHint'],
  'chosen-sites': ['welcomeDoneChosen', 'welcomeDoneChosenHint'],
  'on-click': ['welcomeDoneClick', 'welcomeDoneClickHint'],
  declined: ['welcomeDoneDeclined', 'welcomeDoneDeclinedHint'],
};

/** What holds from now on, and what to do next. */
export function Done(props: { outcome: Outcome; onOptions: () => void; onBack: () => void }) {
  const { outcome, onOptions, onBack } = props;
  const [title, what] = WORDS[outcome];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="done" data-outcome={outcome}>
      <h2 tabIndex={-1} ref={heading}>
        {say(title)}
      </h2>
      <p>{say(what)}</p>
      <p class="small">{say('unmarked')}</p>
      <div class="row">
        <button type="button" class="button" onClick={onOptions}>
          {say('optionsLink')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {say('welcomeOtherwise')}
        </button>
      </div>
    </section>
  );
}
