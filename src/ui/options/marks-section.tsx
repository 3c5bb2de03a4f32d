import type { MarkSettings } from '../../model/page-settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { numberInWords, say } from '../../words/words.ts';
import { type Choice, Choices } from './choices.tsx';
import { Part } from './part.tsx';

const occurrenceChoices = (): readonly Choice<MarkSettings['occurrences']>[] => [
  {
    value: 'first-in-section',
    label: say('optionsOnce'),
    hint: say('optionsOnceHint'),
  },
  { value: 'every', label: say('optionsEveryTime'), hint: say('optionsEveryTimeHint') },
];

const PER_SCREEN: readonly (number | null)[] = [3, 6, 12, null];

/** A number that a settings file brought is among the answers as well. */
const perScreenChoices = (now: number | null): readonly Choice<number | null>[] =>
  [...new Set([...PER_SCREEN, now])]
    .toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity))
    .map((value) => ({
      value,
      label: value === null ? say('optionsAllMarks') : numberInWords(value),
    }));

/** How much is marked on a page. */
export function MarksSection(props: {
  marks: MarkSettings;
  onChange: (change: SettingsChange) => void;
}) {
  const { marks, onChange } = props;
  const choose = (chosen: Partial<MarkSettings>) =>
    onChange({ kind: 'marks', marks: { ...marks, ...chosen } });
  return (
    <Part name="marks" title={say('optionsMarks')}>
      <Choices
        title={say('optionsRepeated')}
        choices={occurrenceChoices()}
        chosen={marks.occurrences}
        onChoose={(occurrences) => choose({ occurrences })}
      />
      <Choices
        inline
        title={say('optionsPerScreen')}
        choices={perScreenChoices(marks.perScreen)}
        chosen={marks.perScreen}
        onChoose={(perScreen) => choose({ perScreen })}
      />
    </Part>
  );
}
