import { useEffect, useRef } from 'preact/hooks';
import type { Mode } from '../../model/settings.ts';
import { UNMARKED } from '../../model/words.ts';

/** The mode that was chosen; or the browser was asked for every site and its user declined. */
export type Outcome = Mode | 'declined';

const WORDS: { readonly [outcome in Outcome]: readonly [title: string, what: string] } = {
  'every-site': [
    'Whence reads along now',
    'Pages that are open have been read too. Rest the pointer on a mark, or open Whence from the toolbar, to see where a claim came from.',
  ],
  'chosen-sites': [
    'Now choose sites',
    'Open a page you want read and click Whence in the toolbar: it offers to read that site. You can also type sites in the options.',
  ],
  'on-click': [
    'Whence waits for your click',
    'Open it from the toolbar on any page, and that page is read.',
  ],
  declined: [
    'Nothing was allowed, and that is fine',
    'Whence now reads a page only when you open it from the toolbar.',
  ],
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
        {title}
      </h2>
      <p>{what}</p>
      <p class="small">{UNMARKED}</p>
      <div class="row">
        <button type="button" class="button" onClick={onOptions}>
          Options
        </button>
        <button type="button" class="button" onClick={onBack}>
          Choose otherwise
        </button>
      </div>
    </section>
  );
}
