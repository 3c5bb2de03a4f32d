import { useEffect } from 'preact/hooks';

/** Has Escape do something while that is of use; the browser has the key otherwise, to close a popup say. */
export function useEscape(isOfUse: boolean, act: () => void): void {
  useEffect(() => {
    if (!isOfUse) return;
    const react = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', react);
    return () => document.removeEventListener('keydown', react);
  }, [isOfUse, act]);
}
