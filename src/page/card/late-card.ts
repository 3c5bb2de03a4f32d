/** The card of a page, as the rest of the content script needs it. */
export type PageCard = {
  /** Whether it opens where the pointer rests. */
  readonly setOnRest: (onRest: boolean) => void;
  /** Closes it: the marks have gone, or the reader goes elsewhere. */
  readonly close: () => void;
  /** Tells those who listen that the keyboard has come to a mark. */
  readonly announceMark: () => void;
};

/** A card that a script of its own brings: most pages have no mark and never need one. */
export type LateCard = PageCard & {
  /** There is something to show a card of. Has the card come, if it has not. */
  readonly want: () => void;
};

/** Where a script that brings a card finds what the card is made of, and leaves the card. */
export type CardPlace<Parts> = {
  readonly parts: Parts;
  readonly take: (card: PageCard) => void;
};

// In the script's own world, which no page sees.
const PLACE = 'whenceCard';

type World<Parts> = { [PLACE]?: CardPlace<Parts> | undefined };

/**
 * Makes a place for a card. What is asked of the card before it is there is done when it comes.
 *
 * @param parts what the card will be made of
 * @param bring has the card's script run; where it rejects, the next wish tries again
 */
export function createLateCard<Parts>(parts: () => Parts, bring: () => Promise<unknown>): LateCard {
  let card: PageCard | undefined;
  let isComing = false;
  let onRest = true;
  let announces = false;
  const take = (come: PageCard): void => {
    card = come;
    card.setOnRest(onRest);
    if (announces) card.announceMark();
  };
  return {
    want: () => {
      if (card !== undefined || isComing) return;
      isComing = true;
      (globalThis as World<Parts>)[PLACE] = { parts: parts(), take };
      bring().catch(() => {
        isComing = false;
      });
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

/** Takes the place that waits for a card, once; undefined where none does. */
export function takeCardPlace<Parts>(): CardPlace<Parts> | undefined {
  const world = globalThis as World<Parts>;
  const place = world[PLACE];
  world[PLACE] = undefined;
  return place;
}
