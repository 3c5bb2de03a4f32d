import type { ComponentChildren } from 'preact';

/** A section of the options: a heading, a line about it, and what can be chosen. */
export function Part(props: {
  name: string;
  title: string;
  about?: string;
  children: ComponentChildren;
}) {
  const { name, title, about, children } = props;
  return (
    <section class="part" data-part={name} aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{title}</h2>
      {about && <p class="about">{about}</p>}
      {children}
    </section>
  );
}
