import type { ComponentChildren } from 'preact';
import type { CardOrigin, CardView } from '../../messaging/requests/card.ts';
import type { PageStance } from '../../model/match.ts';
import type { PlainKey } from '../../words/catalogue.ts';
import {
  comma,
  inQuotationMarks,
  listInWords,
  nothingDiffersInWords,
  say,
} from '../../words/words.ts';
import { StanceIcon } from '../parts/icons.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { Section } from '../parts/section.tsx';

/** A claim's trace in the fixed order: earliest known, this page, what differs, official responses. */
export function FiveLines({ card }: { card: CardView }) {
  return (
    <>
      <Section title={say('earliestKnown')} name="origin">
        {card.origin ? <Origin origin={card.origin} /> : <p class="absent">{say('notKnown')}</p>}
      </Section>
      <ThisPage page={card.page} />
      <Section title={say('whatDiffers')} name="differences">
        <Differences card={card} />
      </Section>
      <Section title={say('officialResponses')} name="responses">
        <ul class="status">
          {card.status.map(({ stance, words }) => (
            <li>
              <StanceIcon stance={stance} />
              <span>{words}</span>
            </li>
          ))}
        </ul>
        {card.moreStatus > 0 && (
          <p class="small">{say('moreInTrace', { count: card.moreStatus })}</p>
        )}
      </Section>
    </>
  );
}

function Origin({
  origin: { quote, lang, translation, who, where, when },
}: {
  origin: CardOrigin;
}) {
  return (
    <>
      {quote === undefined ? (
        <p class="absent">{say('exactWordsUnknown')}</p>
      ) : (
        <Clamped words={quote}>
          <Quotation quote={quote} lang={lang} translation={translation} size="large" />
        </Clamped>
      )}
      <p class="byline">
        <b>{who ?? say('speakerUnknownAlone')}</b>
        {where && (
          <>
            {comma()}
            <bdi>{where}</bdi>
          </>
        )}
        {comma()}
        <span class="date">{when}</span>
      </p>
    </>
  );
}

function ThisPage({ page: { words, stance } }: { page: CardView['page'] }) {
  return (
    <Section title={say(PAGE_TITLES[stance])} name="page">
      <Clamped words={words}>
        <p class="page-words" dir="auto">
          {inQuotationMarks(words, undefined)}
        </p>
      </Clamped>
    </Section>
  );
}

/** Which page it is, and what it does with the claim, in one label. */
const PAGE_TITLES: { readonly [stance in PageStance]: PlainKey } = {
  asserts: 'thisPageSays',
  reports: 'thisPageReports',
  denies: 'thisPageDenies',
  questions: 'thisPageQuestions',
};

function Differences({ card: { differences, page } }: { card: CardView }) {
  const line = differences.join(' · ');
  return (
    <>
      <p class="differences" dir="auto" title={line.length > LONG ? line : undefined}>
        {line || nothingDiffersInWords(page.level)}
      </p>
      {page.blends.length > 0 && (
        <p class="small blend" title={page.blends.join('\n')}>
          {say('mixedIn', { claims: listInWords(page.blends) })}
        </p>
      )}
    </>
  );
}

/** Shows the first lines of long words; the whole of them by the pointer, to screen readers, and in the full trace. */
function Clamped({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <div class="clamped" title={words.length > LONG ? words : undefined}>
      {children}
    </div>
  );
}

/** From how many UTF-16 units on words may be cut, whatever the width of the card. */
const LONG = 140;
