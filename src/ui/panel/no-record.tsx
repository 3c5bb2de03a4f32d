import type { Coverage } from '../../model/coverage.ts';
import { coverageInWords } from '../../model/trace-words.ts';

/** No installed record is near the text: what that means, and what there is. */
export function NoRecord({ coverage, contentWords }: { coverage: Coverage; contentWords: number }) {
  return (
    <section class="no-record" data-state="no-record">
      <p>
        {contentWords === 0
          ? 'There are no words here to look for.'
          : 'No installed record says this. That says nothing about whether it is true.'}
      </p>
      <p class="small">{coverageInWords(coverage)}</p>
    </section>
  );
}
