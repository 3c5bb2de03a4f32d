/** Rounds in which what was folded away is opened: what opens may hold more that is folded. */
const ROUNDS = 4;

/** Has the browser print what is shown, with all that is folded away opened before. */
export async function printWhole(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const details of document.querySelectorAll('details')) {
      // The ways to cite are no part of what is told.
      if (!details.classList.contains('cite')) details.open = true;
    }
    const more = [...document.querySelectorAll<HTMLElement>('button.more-items')];
    for (const button of more) button.click();
    await new Promise((resolve) => setTimeout(resolve));
    if (more.length === 0) break;
  }
  globalThis.print();
}
