import type { MatchOnPage } from '../../messaging/protocol.ts';
import type { ClaimId } from '../../model/brand.ts';
import { originOf } from '../../model/origin.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { PlainKey } from '../../words/catalogue.ts';
import { nothingDiffersInWords, say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { Section } from '../parts/section.tsx';
import { AgreeingConcepts } from './compare/agreeing-concepts.tsx';
import { ChangedWords } from './compare/changed-words.tsx';
import { withoutSurroundings } from './compare/diff-words.ts';
import { setBeside } from './compare/set-beside.ts';
import { voiceOfPage, type Words } from './compare/voice.ts';
import { Mutations } from './mutations.tsx';
import { RecordLink } from './record-link.tsx';

/**
 * How the page's words differ from the earliest known ones, or from the wording they are closest to: word by word where they can
 * be compared, and each difference in plain words; and what else they mix in.
 */
export function Differences(props: {
  record: ClaimRecord;
  onPage: MatchOnPage;
  names: NameBook;
  onOpen: (claim: ClaimId) => void;
  /** Which of several passages this is about; absent where there is one. */
  passage?: { readonly number: number; readonly of: number };
}) {
  const { record, onPage, names, onOpen, passage } = props;
  const { match } = onPage;
  const title = passage ? say('whatDiffersPassage', passage) : say('whatDiffers');
  return (
    <Section title={title} name="differences">
      <WordsOfBoth record={record} onPage={onPage} />
      {match.differences.length > 0 ? (
        <Mutations mutations={match.differences} />
      ) : (
        <p>{nothingDiffersInWords(match.level)}</p>
      )}
      {match.blends.map((claim) => (
        <p class="blend">
          {say('mixesIn')} <RecordLink claim={claim} names={names} onOpen={onOpen} />
        </p>
      ))}
    </Section>
  );
}

/** The first of what the page's words can be compared with; where it is none, what they have in common. */
function WordsOfBoth({ record, onPage }: { record: ClaimRecord; onPage: MatchOnPage }) {
  const page = voiceOfPage(onPage);
  for (const { words, label } of standardsOf(record, onPage)) {
    const beside = setBeside(words, page);
    if (beside.kind === 'apart') continue;
    return (
      <figure class="words-of-both">
        <figcaption class="small">
          {say(beside.isTranslated ? label.translated : label.plain)}
        </figcaption>
        <ChangedWords parts={withoutSurroundings(beside.diff).parts} lang={beside.lang} />
      </figure>
    );
  }
  return <AgreeingConcepts reasons={onPage.match.reasons} />;
}

type Label = { readonly plain: PlainKey; readonly translated: PlainKey };
type Standard = { readonly words: Words; readonly label: Label };

const EARLIEST: Label = { plain: 'againstEarliest', translated: 'againstEarliestTranslated' };
const CLOSEST: Label = { plain: 'againstClosest', translated: 'againstClosestTranslated' };

function standardsOf(record: ClaimRecord, { match }: MatchOnPage): readonly Standard[] {
  const { quote, lang, translation } = originOf(record) ?? {};
  const wordings = match.reasons.filter((reason) => reason.kind === 'wording');
  return [
    ...(quote ? [{ words: { text: quote, lang, translation }, label: EARLIEST }] : []),
    ...wordings.map(({ text, lang: of }) => ({ words: { text, lang: of }, label: CLOSEST })),
  ];
}
