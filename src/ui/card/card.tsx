import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView, SwitchOff } from '../../messaging/requests/card.ts';
import type { ClaimId } from '../../model/brand.ts';
import { dateInWords, UNMARKED } from '../../model/words.ts';
import { ClearIcon } from '../parts/icons.tsx';
import { FiveLines } from './five-lines.tsx';
import { OffMenu } from './off-menu.tsx';
import { Switcher } from './switcher.tsx';

/** What the card can have done. What rejects is said in the card; what resolves has closed it or will. */
export type CardActions = {
  readonly openTrace: (claim: ClaimId) => Promise<unknown>;
  readonly switchOff: (what: SwitchOff) => Promise<unknown>;
  readonly close: () => void;
};

const NOT_OPENED = 'The trace cannot be opened from here. Whence’s button in the toolbar has it.';
const NOT_SAVED = 'This could not be saved. Whence’s button in the toolbar can pause it here.';

/** The trace of the claims in some words of a page in five lines, one claim at a time. Shows at least one. */
export function Card({
  cards,
  site,
  actions,
}: {
  cards: readonly CardView[];
  site: string;
  actions: CardActions;
}) {
  const [index, setIndex] = useState(0);
  const [trouble, setTrouble] = useState('');
  const body = useRef<HTMLDivElement>(null);
  useArrowKeys(body, cards.length, setIndex);
  const card = cards[index] ?? cards[0];
  if (!card) return null;
  return (
    <div class="card-body" ref={body}>
      <button type="button" class="close" aria-label="Close" onClick={actions.close}>
        <ClearIcon />
      </button>
      {cards.length > 1 && (
        <Switcher
          index={index}
          count={cards.length}
          onChange={setIndex}
          statement={card.statement}
        />
      )}
      <FiveLines card={card} />
      <div class="actions">
        <button
          type="button"
          class="button trace-button"
          onClick={() => actions.openTrace(card.claim).catch(() => setTrouble(NOT_OPENED))}
        >
          Full trace
        </button>
        <OffMenu
          key={card.claim}
          card={card}
          site={site}
          onChoose={(what) => actions.switchOff(what).catch(() => setTrouble(NOT_SAVED))}
        />
      </div>
      <p role="status" class="trouble">
        {trouble}
      </p>
      <p class="foot">
        Record of {dateInWords(card.checked, 'short')}. {UNMARKED}
      </p>
    </div>
  );
}

/** Left and right go from claim to claim wherever the focus is in the card: nothing else in it takes these keys. */
function useArrowKeys(
  body: { readonly current: HTMLElement | null },
  count: number,
  setIndex: (change: (index: number) => number) => void,
): void {
  useEffect(() => {
    // The focus may be on the card around its body; then its keys do not pass through the body.
    const around = body.current?.parentElement;
    const turn = (event: KeyboardEvent): void => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setIndex((index) => (index + step + count) % count);
    };
    if (!around || count < 2) return undefined;
    around.addEventListener('keydown', turn);
    return () => around.removeEventListener('keydown', turn);
  }, [body, count, setIndex]);
}
