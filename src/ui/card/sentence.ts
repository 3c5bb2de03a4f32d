import type { CardView } from '../../messaging/requests/card.ts';
import { inQuotationMarks } from '../parts/quotation-marks.ts';

/** The name by which a screen reader knows the card. */
export const cardName = (cards: readonly CardView[]): string =>
  cards.length === 1
    ? `Where this came from: ${cards[0]?.statement ?? ''}`
    : `Where this came from: ${cards.length} claims in these words`;

/**
 * The card in a sentence or two, for those who hear that it has opened: "Earliest known: Igor Korotchenko, Channel One,
 * on or before 5 August 2022. Denied by Russia on 11 Aug 2022."
 */
export function cardInOneSentence(cards: readonly CardView[]): string {
  const [card] = cards;
  if (!card) return '';
  const { origin, status, moreStatus } = card;
  const from = [origin?.who ?? 'speaker unknown', origin?.where, origin?.when].filter(Boolean);
  const responses = status.map(({ words }) => words).join('; ');
  const more = moreStatus > 0 ? ` and ${moreStatus} more` : '';
  const others = cards.length > 1 ? ` ${cards.length} claims stand in these words.` : '';
  return `Earliest known: ${from.join(', ')}. ${responses}${more}.${others}`;
}

/** Said when the keyboard has come to a mark. */
export const markInOneSentence = (words: string): string =>
  `Mark: ${inQuotationMarks(words.replace(/\s+/g, ' '), undefined)}. Press Enter for where it came from.`;
