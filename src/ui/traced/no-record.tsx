import type { Coverage } from '../../model/coverage.ts';
import { coverageInWords, say } from '../../words/words.ts';

/** No installed record is near the text: what that means, and what there is. */
export function NoRecord({ coverage, contentWords }: { coverage: Coverage; contentWords: number }) {
  return (
    <section class="no-record" data-state="no-record">
      <p>{contentWords === 0 ? say('noWords') : say('noRecordSays')}</p>
      <p class="small">{coverageInWords(coverage)}</p>
    </section>
  );
}
