import type { CardSettings } from '../../model/page-settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { type Choice, Choices } from './choices.tsx';
import { Part } from './part.tsx';

const OPENS: readonly Choice<boolean>[] = [
  { value: true, label: 'When the pointer rests on a mark, and on a click' },
  { value: false, label: 'Only on a click' },
];

/** When the card opens. */
export function CardSection(props: {
  card: CardSettings;
  onChange: (change: SettingsChange) => void;
}) {
  const { card, onChange } = props;
  return (
    <Part name="card" title="Card">
      <Choices
        title="The card beside a mark opens"
        choices={OPENS}
        chosen={card.onRest}
        onChoose={(onRest) => onChange({ kind: 'card', card: { onRest } })}
      />
      <p class="small">The keyboard opens it in any case.</p>
    </Part>
  );
}
