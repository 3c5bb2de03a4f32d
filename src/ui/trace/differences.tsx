import type { ClaimId } from '../../model/brand.ts';
import type { Match } from '../../model/match.ts';
import { nothingDiffersInWords } from '../../model/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { Section } from '../parts/section.tsx';
import { Mutations } from './mutations.tsx';
import { RecordLink } from './record-link.tsx';

/** How the page's words differ from the wording they are closest to, and what else they mix in. */
export function Differences(props: {
  match: Match;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  /** Which of several passages this is about; absent where there is one. */
  passage?: { readonly number: number; readonly of: number };
}) {
  const { match, names, onOpen, passage } = props;
  const title = passage
    ? `What differs, passage ${passage.number} of ${passage.of}`
    : 'What differs';
  return (
    <Section title={title} name="differences">
      {match.differences.length > 0 ? (
        <Mutations mutations={match.differences} />
      ) : (
        <p>{nothingDiffersInWords[match.level]}</p>
      )}
      {match.blends.map((claim) => (
        <p class="blend">
          This page mixes in another claim:{' '}
          <RecordLink claim={claim} names={names} onOpen={onOpen} />
        </p>
      ))}
    </Section>
  );
}
