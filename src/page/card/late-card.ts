import { followReader, type Missed } from './missed.ts';

/** The card of a page, as the rest of the content script needs it. */
export type PageCard = {
  /** Whether it opens where the pointer rests. */
  readonly setOnRest: (onRest: boolean) => void;
  /** Closes it: the marks have gone, or the reader goes elsewhere. */
  readonly close: () => void;
  /** Tells those who listen that the keyboard has come to a mark. */
  readonly announceMark: () => void;
  /** Does what it would have done, had it been there. */
  readonly catchUp: (missed: Missed) => void;
};

/** A card that comes with the first mark. */
export type LateCard = Omit<PageCard, 'catchUp'> & {
  /** There is something to show a card of. Has the card come, if it has not. */
  readonly want: () => void;
};

/**
 * Stands for a card until it is there; what is asked of it before is done when it comes.
 *
 * @param bring has the card come; where it rejects, the next wish tries again
 */
export function createLateCard(bring: () => Promise<PageCard>): LateCard {
  let card: PageCard | undefined;
  let isComing = false;
  let onRest = true;
  let announces = false;
  const come = async (): Promise<void> => {
    const reader = followReader();
    try {
      card = await bring();
    } catch {
      isComing = false;
      return;
    } finally {
      reader.stop();
    }
    card.setOnRest(onRest);
    if (announces) card.announceMark();
    const missed = reader.last();
    if (missed !== undefined) card.catchUp(missed);
  };
  return {
    want: () => {
      if (isComing) return;
      isComing = true;
      void come();
    },
    setOnRest: (wanted) => {
      onRest = wanted;
      card?.setOnRest(wanted);
    },
    close: () => {
      announces = false;
      card?.close();
    },
    announceMark: () => {
      announces = true;
      card?.announceMark();
    },
  };
}
