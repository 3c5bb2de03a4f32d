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
      {before && !after && <p class="small">Choose another to compare with {before.title}.</p>}
      {before && after && <Beside before={before} after={after} />}
    </div>
  );
}

function Beside({ before, after }: { before: Voice; after: Voice }) {
  const beside = setBeside(before, after);
  return (
    <section aria-label="Words compared">
      <h4>
        From {before.title} to {after.title}
      </h4>
      {beside.kind === 'words' ? (
        <>
          <ChangedWords parts={withoutSurroundings(beside.diff).parts} lang={beside.lang} />
          {beside.isTranslated && <p class="small">Compared by translations.</p>}
        </>
      ) : (
        <>
          <p class="small">These are too far apart to be compared word by word.</p>
          {[before, after].map(({ text, lang, translation }) => (
            <Quotation quote={text} lang={lang} translation={translation} />
          ))}
        </>
      )}
    </section>
  );
}
