import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts the focus where the reader has gone to, whenever that is another place: at its heading, or while results stand before it in the
 * search field, from which they are gone through. Not where the view begins.
 *
 * @param main holds the place
 * @param visit another value for each place gone to
 */
export function useLanding(
  main: { readonly current: HTMLElement | null },
  visit: unknown,
  hasResults: boolean,
): void {
  const landed = useRef(visit);
  useEffect(() => {
    if (visit === landed.current) return;
    landed.current = visit;
    main.current?.scrollTo?.(0, 0);
    const selector = hasResults ? 'input[role=combobox]' : 'main:not([hidden]) :is(h1, h2)';
    document.querySelector<HTMLElement>(selector)?.focus();
  }, [main, visit, hasResults]);
}
