import type { ClaimId } from '../../model/brand.ts';
import { say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';

/** A link to another record's trace, by its statement. */
export function RecordLink(props: {
  claim: ClaimId;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
}) {
  const record = props.names.record(props.claim);
  if (!record) return <span>{say('notInPacks', { claim: props.claim })}</span>;
  return (
    <button type="button" class="link" dir="auto" onClick={() => props.onOpen(props.claim)}>
      {record.statement}
    </button>
  );
}
