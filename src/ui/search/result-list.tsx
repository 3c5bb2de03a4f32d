import { useEffect, useRef } from 'preact/hooks';
import type { ClaimId } from '../../model/brand.ts';
import { originOf } from '../../model/origin.ts';
import type { Found } from '../../search/search.ts';
import { dateInWords, rowInWords, say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';
import { placeInWords } from '../trace/origin-place.ts';

/** The results of a search, as the list of its combobox: the focus stays in the field. */
export function ResultList(props: {
  id: string;
  found: readonly Found[];
  active: number;
  names: NameBook;
  onPoint: (index: number) => void;
  onOpen: (claim: ClaimId) => void;
}) {
  const { id, found, active, names, onPoint, onOpen } = props;
  return (
    <div
      class="results"
      id={`${id}-results`}
      role="listbox"
      aria-label={say('recordsFound')}
      hidden={found.length === 0}
    >
      {found.map((one, i) => (
        <Result
          key={one.record.id}
          id={`${id}-${i}`}
          found={one}
          active={i === active}
          names={names}
          onPoint={() => onPoint(i)}
          onOpen={() => onOpen(one.record.id)}
        />
      ))}
    </div>
  );
}

function Result(props: {
  id: string;
  found: Found;
  active: boolean;
  names: NameBook;
  onPoint: () => void;
  onOpen: () => void;
}) {
  const { id, found, active, names, onPoint, onOpen } = props;
  const { record, words } = found;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const origin = originOf(record);
  const who = [origin?.speaker?.name, placeInWords(record, names), dateInWords(origin?.date)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox belong to its combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, by aria-activedescendant
    <div
      class="result"
      role="option"
      id={id}
      ref={element}
      aria-selected={active}
      data-claim={record.id}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <p class="result-statement" dir="auto">
        {record.statement}
      </p>
      {words && (
        <p class="result-words" dir="auto">
          {words}
        </p>
      )}
      <p class="small">{rowInWords(who)}</p>
    </div>
  );
}
