import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../words/catalogue.ts';
import { partsOf } from '../../words/say.ts';

/** A message with elements in the places that it leaves open. */
export function Said(props: {
  id: MessageKey;
  values: { readonly [name: string]: ComponentChildren };
}) {
  const { id, values } = props;
  return (
    <>
      {partsOf(id).map((part) =>
        typeof part === 'string' ? part : <bdi key={part.name}>{values[part.name]}</bdi>,
      )}
    </>
  );
}
