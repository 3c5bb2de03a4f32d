import type { CardView } from '../../messaging/requests/card.ts';
import { clausesInWords, inQuotationMarks, rowInWords, say, sayCount } from '../../words/words.ts';

/** The name by which a screen reader knows the card. */
export const cardName = (cards: readonly CardView[]): string =>
  cards.length === 1
    ? say('cardName', { statement: cards[0]?.statement ?? '' })
    : sayCount('cardNameMany', cards.length);

/**
 * The card in a sentence or two, for those who hear that it has opened: "Earliest known: Igor Korotchenko, Channel One,
 * on or before 5 August 2022. Denied by Russia on 11 Aug 2022."
 */
export function cardInOneSentence(cards: readonly CardView[]): string {
  const [card] = cards;
  if (!card) return '';
  const { status, moreStatus } = card;
  const { who, where, when } = card.origin ?? {};
  const origin = rowInWords([who ?? say('speakerUnknown'), where, when]);
  const responses = clausesInWords(status.map(({ words }) => words));
  const told =
    moreStatus > 0
      ? say('cardSentenceMore', { origin, responses, count: moreStatus })
      : say('cardSentence', { origin, responses });
  return cards.length > 1 ? `${told} ${sayCount('cardOthers', cards.length)}` : told;
}

/** Said when the keyboard has come to a mark. */
export const markInOneSentence = (words: string): string =>
  say('markSentence', { words: inQuotationMarks(words.replace(/\s+/g, ' '), undefined) });
