import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView, SwitchOff } from '../../messaging/requests/card.ts';
import type { ClaimId } from '../../model/brand.ts';
import { dateInWords, isRightToLeft, say, spoken } from '../../words/words.ts';
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
    <div class="card-body" ref={body} lang={spoken()} dir={isRightToLeft() ? 'rtl' : 'ltr'}>
      <button type="button" class="close" aria-label={say('close')} onClick={actions.close}>
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
          onClick={() =>
            actions.openTrace(card.claim).catch(() => setTrouble(say('traceNotOpened')))
          }
        >
          {say('fullTrace')}
        </button>
        <OffMenu
          key={card.claim}
          card={card}
          site={site}
          onChoose={(what) => actions.switchOff(what).catch(() => setTrouble(say('offNotSaved')))}
        />
      </div>
      <p role="status" class="trouble">
        {trouble}
      </p>
      <p class="foot">
        {say('recordOf', { date: dateInWords(card.checked, 'short') })} {say('unmarked')}
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
      const onward = isRightToLeft() ? -1 : 1;
      const step = { ArrowRight: onward, ArrowLeft: -onward }[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setIndex((index) => (index + step + count) % count);
    };
    if (!around || count < 2) return undefined;
    around.addEventListener('keydown', turn);
    return () => around.removeEventListener('keydown', turn);
  }, [body, count, setIndex]);
}
