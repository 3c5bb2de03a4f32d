import browser from 'webextension-polyfill';
import type { PanelRequest } from '../messaging/requests/panel.ts';

/** What is selected in one frame, and whether the reader is in that frame. */
export type FrameSelection = { readonly text: string; readonly focused: boolean };

/** Characters that are taken from a page: what is traced, and some more to say that there was more. */
const MOST_TAKEN = 100_000;

/** Runs in the page, where it sees nothing of ours: it must stand alone. */
const readSelection = (limit: number): FrameSelection => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const field =
    active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement
      ? active
      : undefined;
  // A password is selected as well as anything else, and is nobody's claim.
  const inField =
    field === undefined || field.type === 'password'
      ? ''
      : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  const text = inField || String(document.getSelection() ?? '');
  const focused = document.hasFocus() && !/^i?frame$/i.test(active?.tagName ?? '');
  return { text: text.slice(0, limit), focused };
};

/** The selection that the reader means: that of the frame they are in, else of the first that has one. */
export const chooseSelection = (frames: readonly FrameSelection[]): string => {
  const selected = frames.filter(({ text }) => text.trim() !== '');
  return (selected.find(({ focused }) => focused) ?? selected[0])?.text ?? '';
};

/** What is selected in a tab, as a panel is asked to show it. */
export const selectionOf = async (tab: number): Promise<PanelRequest> => {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: readSelection,
      args: [MOST_TAKEN],
    });
    const text = chooseSelection(
      frames.flatMap(({ result }) => (result ? [result as FrameSelection] : [])),
    );
    return text === '' ? { kind: 'no-text', why: 'nothing-selected' } : { kind: 'text', text };
  } catch {
    // The browser's own pages, stores and PDF viewers let no script in.
    return { kind: 'no-text', why: 'closed-page' };
  }
};
