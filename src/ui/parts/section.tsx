import type { ComponentChildren } from 'preact';

/** One step of a trace: a quiet label over its content. */
export function Section({
  title,
  name,
  children,
}: {
  title: string;
  /** Names the step for styles and tests. */
  name: string;
  children: ComponentChildren;
}) {
  return (
    <section class={`step step-${name}`} data-step={name}>
      <h3 class="step-title">{title}</h3>
      {children}
    </section>
  );
}
