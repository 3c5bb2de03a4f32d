/**
 * Puts a text where the reader can paste it from.
 *
 * @throws where the browser does not allow it
 */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
