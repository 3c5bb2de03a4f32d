import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several answers, and what it means. */
export type Choice<T> = {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
};

/** A question with several answers of which one holds. */
export function Choices<T extends string | number | boolean | null>(props: {
  title: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
  /** Stands beside one another rather than below: for answers of a word or two. */
  inline?: boolean;
  children?: ComponentChildren;
}) {
  const { title, choices, chosen, onChoose, inline = false, children } = props;
  const name = useId();
  return (
    <fieldset class={inline ? 'choices choices-inline' : 'choices'}>
      <legend>{title}</legend>
      {choices.map(({ value, label, hint }) => (
        <label class="choice" key={String(value)} data-choice={String(value)}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span class="choice-words">
            <span class="choice-label">{label}</span>
            {hint && <span class="choice-hint">{hint}</span>}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
