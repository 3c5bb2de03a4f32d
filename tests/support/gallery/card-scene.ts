import type { CardView } from '../../../src/messaging/requests/card.ts';

/** An article, its words marked in brackets, and what a card tells of them. */
export type CardScene = {
  readonly text: string;
  readonly dir?: 'rtl';
  readonly cards: readonly CardView[];
};
