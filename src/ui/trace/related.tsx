import type { ClaimId } from '../../model/brand.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { relationInWords, say } from '../../words/words.ts';
import { Folded } from '../parts/folded.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Section } from '../parts/section.tsx';
import { RecordLink } from './record-link.tsx';

/** Neighbouring records; later developments stand with the official responses. */
export function Related(props: {
  record: ClaimRecord;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const relations = props.record.relations.filter(({ kind }) => kind !== 'later-development');
  if (relations.length === 0) return null;
  return (
    <Section title={say('relatedClaims')} name="related">
      <Folded items={relations} show={4} class="related">
        {({ kind, claim, remark }) => (
          <li key={`${kind} ${claim}`}>
            <span class="relation">{relationInWords(kind)}</span>
            <RecordLink claim={claim} names={props.names} onOpen={props.onOpen} />
            {remark && (
              <p class="small" dir="auto">
                {remark}
              </p>
            )}
          </li>
        )}
      </Folded>
    </Section>
  );
}
