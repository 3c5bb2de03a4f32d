import { locale } from '../../words/say.ts';

/** Orders by names as the reader's language does; numbers within them by what they count. */
export function byName(): (a: { readonly name: string }, b: { readonly name: string }) => number {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return (a, b) => compare(a.name, b.name);
}
