import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../words/words.ts';

/** A list of which only the start is shown until its reader asks for "and 14 more". */
export function Folded<T>({
  items,
  show,
  class: className,
  children,
}: {
  items: readonly T[];
  /** How many are shown at once; one more than that is shown rather than folded. */
  show: number;
  class: string;
  children: (item: T, index: number) => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const hidden = open || items.length <= show + 1 ? 0 : items.length - show;
  return (
    <>
      <ul class={className}>{items.slice(0, items.length - hidden).map(children)}</ul>
      {hidden > 0 && <MoreButton count={hidden} onOpen={() => setOpen(true)} />}
    </>
  );
}

/** The button that opens a folded list. */
export function MoreButton({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <button type="button" class="more more-items" onClick={onOpen}>
      {say('andMore', { count })}
    </button>
  );
}
