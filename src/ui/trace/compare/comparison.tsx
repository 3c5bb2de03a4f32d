import { say } from '../../../words/words.ts';
import { Quotation } from '../../parts/quotation.tsx';
import { ChangedWords } from './changed-words.tsx';
import { withoutSurroundings } from './diff-words.ts';
import { setBeside } from './set-beside.ts';
import type { Voice } from './voice.ts';

/** Two appearances side by side, once two are chosen; how to go on while one is. */
export function Comparison({ voices }: { voices: readonly Voice[] }) {
  const [before, after] = voices;
  return (
    <div class="comparison" aria-live="polite">
      {before && !after && <p class="small">{say('compareAnother', { what: before.title })}</p>}
      {before && after && <Beside before={before} after={after} />}
    </div>
  );
}

function Beside({ before, after }: { before: Voice; after: Voice }) {
  const beside = setBeside(before, after);
  return (
    <section aria-label={say('wordsCompared')}>
      <h4>{say('comparedHeading', { before: before.title, after: after.title })}</h4>
      {beside.kind === 'words' ? (
        <>
          <ChangedWords parts={withoutSurroundings(beside.diff).parts} lang={beside.lang} />
          {beside.isTranslated && <p class="small">{say('comparedByTranslations')}</p>}
        </>
      ) : (
        <>
          <p class="small">{say('tooFarApart')}</p>
          {[before, after].map(({ text, lang, translation }) => (
            <Quotation quote={text} lang={lang} translation={translation} />
          ))}
        </>
      )}
    </section>
  );
}
