import { createElement as h, type ReactElement } from 'react';
import { storyOf } from './stories.ts';

/** The page as a React component; `{number}` in a sentence becomes a text node of its own, as in any template. */
export function ReactView({ story }: { readonly story: number }): ReactElement {
  const { headline, lead, lines } = storyOf(story);
  const items = lines.map(({ key, text }) => h('li', { key }, text));
  return h(
    'article',
    null,
    h('h1', null, headline),
    h('p', { className: 'lead' }, ...lead),
    h('ul', null, items),
  );
}
