import type { ClaimRecord } from '../../model/record.ts';
import { confidenceInWords, dateInWords } from '../../model/words.ts';
import { Section } from '../parts/section.tsx';

/** How complete the record is, which says nothing about whether the claim is true. */
export function Completeness({ record }: { record: ClaimRecord }) {
  const { confidence, remark, unknown } = record.completeness;
  return (
    <Section title="How complete" name="completeness">
      <p>
        {confidenceInWords[confidence]}.{remark && ` ${remark}`}
      </p>
      {unknown.length > 0 && (
        <>
          <h4>Not found</h4>
          <ul class="unknown">
            {unknown.map((what) => (
              <li>{what}</li>
            ))}
          </ul>
        </>
      )}
      {record.corrections.length > 0 && (
        <>
          <h4>Corrections</h4>
          <ul>
            {record.corrections.map(({ date, what }) => (
              <li>
                {dateInWords(date)}: {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        Record version {record.version}, checked {dateInWords(record.checked)}. Records: CC BY 4.0;
        quotations remain their owners’.
      </p>
    </Section>
  );
}
