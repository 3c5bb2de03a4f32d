/** Calls with each picture that could not be loaded: where it should be, its words may be shown. Ends with the signal. */
export function watchPictures(
  document: Document,
  failed: (picture: Element) => void,
  signal: AbortSignal,
): void {
  const hear = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement) failed(target);
  };
  // Such events do not rise, but can be caught on their way down.
  document.addEventListener('error', hear, { capture: true, signal });
}
