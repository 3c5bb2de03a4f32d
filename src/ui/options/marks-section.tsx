import type { MarkSettings } from '../../model/page-settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { type Choice, Choices } from './choices.tsx';
import { Part } from './part.tsx';

const OCCURRENCES: readonly Choice<MarkSettings['occurrences']>[] = [
  {
    value: 'first-in-section',
    label: 'Once in each section',
    hint: 'Where a section says a claim again, only its earliest passage there is marked.',
  },
  { value: 'every', label: 'Every time', hint: 'Each passage that repeats a claim is marked.' },
];

const PER_SCREEN: readonly Choice<number | null>[] = [
  { value: 3, label: '3' },
  { value: 6, label: '6' },
  { value: 12, label: '12' },
  { value: null, label: 'All' },
];

/** A number that a settings file brought is among the answers as well. */
const perScreenChoices = (now: number | null): readonly Choice<number | null>[] =>
  PER_SCREEN.some(({ value }) => value === now)
    ? PER_SCREEN
    : [...PER_SCREEN, { value: now, label: String(now) }].toSorted(
        (one, other) => (one.value ?? Infinity) - (other.value ?? Infinity),
      );

/** How much is marked on a page. */
export function MarksSection(props: {
  marks: MarkSettings;
  onChange: (change: SettingsChange) => void;
}) {
  const { marks, onChange } = props;
  const choose = (chosen: Partial<MarkSettings>) =>
    onChange({ kind: 'marks', marks: { ...marks, ...chosen } });
  return (
    <Part name="marks" title="Marks">
      <Choices
        title="A claim that is repeated is marked"
        choices={OCCURRENCES}
        chosen={marks.occurrences}
        onChoose={(occurrences) => choose({ occurrences })}
      />
      <Choices
        inline
        title="Most marks in one height of the window"
        choices={perScreenChoices(marks.perScreen)}
        chosen={marks.perScreen}
        onChoose={(perScreen) => choose({ perScreen })}
      />
    </Part>
  );
}
