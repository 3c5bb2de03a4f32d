import type { CardSettings } from '../../model/page-settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { say } from '../../words/words.ts';
import { type Choice, Choices } from './choices.tsx';
import { Part } from './part.tsx';

const opens = (): readonly Choice<boolean>[] => [
  { value: true, label: say('optionsCardOnRest') },
  { value: false, label: say('optionsCardOnClick') },
];

/** When the card opens. */
export function CardSection(props: {
  card: CardSettings;
  onChange: (change: SettingsChange) => void;
}) {
  const { card, onChange } = props;
  return (
    <Part name="card" title={say('optionsCard')}>
      <Choices
        title={say('optionsCardOpens')}
        choices={opens()}
        chosen={card.onRest}
        onChoose={(onRest) => onChange({ kind: 'card', card: { onRest } })}
      />
      <p class="small">{say('optionsCardKeyboard')}</p>
    </Part>
  );
}
