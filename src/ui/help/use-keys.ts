import { useEffect } from 'preact/hooks';

/** What single keys do while no field has the focus. */
export type Keys = { readonly [key: string]: () => void };

/** Has single keys do something in a page of ours, as far as nobody is typing into a field. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const react = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', react);
    return () => document.removeEventListener('keydown', react);
  }, [keys]);
}

// A list is gone through by the letters of its values.
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');

/** Puts the focus into the search field of a page of ours. */
export function goToSearch(): void {
  document.querySelector<HTMLInputElement>('input[role=combobox], input[type=search]')?.focus();
}
