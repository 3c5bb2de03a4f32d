import type { Asker } from '../messaging/messages.ts';
import type { ClaimId } from '../model/brand.ts';
import { openPanel } from './open-panel.ts';

/**
 * Shows the full trace of a claim beside the tab that asks. Chromium counts the click in the page as the reader's; Firefox
 * does not, so that there a panel that is not open yet opens in a tab.
 */
export const openTrace = async (asker: Asker, claim: ClaimId): Promise<null> => {
  const { id: tab, windowId: window } = asker.tab ?? {};
  await openPanel({ tab, window }, { kind: 'claim', claim });
  return null;
};
