import { useId, useState } from 'preact/hooks';
import type { CardView, SwitchOff } from '../../messaging/requests/card.ts';
import { say } from '../../words/words.ts';
import { ChevronIcon } from '../parts/icons.tsx';

/** The ways to see less of Whence, folded away until they are asked for. */
export function OffMenu({
  card,
  site,
  onChoose,
}: {
  card: CardView;
  site: string;
  onChoose: (what: SwitchOff) => void;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="button hide-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {say('hideOrPause')}
        <ChevronIcon />
      </button>
      <div id={id} class="off" hidden={!open}>
        <ul>
          {choices(card, site).map(({ words, what }) => (
            <li>
              <button type="button" class="choice" onClick={() => onChoose(what)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
        <p class="small">{say('undoneInOptions')}</p>
      </div>
    </>
  );
}

type Choice = { readonly words: string; readonly what: SwitchOff };

/** From the narrowest to the widest. A site that is not known cannot be named, and is left out. */
const choices = ({ claim, page: { words } }: CardView, site: string): readonly Choice[] => [
  { words: say('hideMark'), what: { kind: 'mark', claim, words } },
  { words: say('hideClaim'), what: { kind: 'claim', claim } },
  ...(site ? [{ words: say('pauseOn', { site }), what: { kind: 'site' } } satisfies Choice] : []),
  { words: say('pauseEverywhere'), what: { kind: 'everywhere' } },
];
