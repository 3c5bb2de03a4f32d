import type { Ref } from 'preact';
import { listFilters } from '../../search/filters.ts';
import { numberInWords, say } from '../../words/words.ts';
import type { Asked } from './use-asked.ts';

/** Opens and closes the form of filters, and tells how many are chosen. */
export function FiltersButton(props: {
  toggle: Ref<HTMLButtonElement>;
  asked: Asked;
  /** The form's id, while it is there. */
  controls: string;
}) {
  const { toggle, asked, controls } = props;
  const { filters, isOpen, open } = asked;
  const count = listFilters(filters).length;
  return (
    <button
      type="button"
      class="button filters-button"
      ref={toggle}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={() => open(!isOpen)}
    >
      {say('filters')}
      {count > 0 && <span class="filters-count">{numberInWords(count)}</span>}
    </button>
  );
}
