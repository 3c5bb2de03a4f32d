import type { ClaimRecord } from '../../model/record.ts';
import { confidenceInWords, dateInWords, labelled, say } from '../../words/words.ts';
import { Section } from '../parts/section.tsx';

/** How complete the record is, which says nothing about whether the claim is true. */
export function Completeness({ record }: { record: ClaimRecord }) {
  const { confidence, remark, unknown } = record.completeness;
  return (
    <Section title={say('howComplete')} name="completeness">
      <p>
        {confidenceInWords(confidence)}. {remark && <bdi>{remark}</bdi>}
      </p>
      {unknown.length > 0 && (
        <>
          <h4>{say('notFound')}</h4>
          <ul class="unknown">
            {unknown.map((what) => (
              <li dir="auto">{what}</li>
            ))}
          </ul>
        </>
      )}
      {record.corrections.length > 0 && (
        <>
          <h4>{say('corrections')}</h4>
          <ul>
            {record.corrections.map(({ date, what }) => (
              <li>
                {labelled(dateInWords(date), '')}
                <bdi>{what}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        {say('recordVersion', {
          version: `${record.version}`,
          date: dateInWords(record.checked),
        })}
      </p>
    </Section>
  );
}
