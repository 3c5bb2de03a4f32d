import type { Asker } from '../../messaging/messages.ts';
import { siteOf } from '../view.ts';

/** The tab and frame that a content script speaks from. */
export const placeOf = (
  asker: Asker,
): { readonly tab: number; readonly frame: number; readonly site: string } => {
  const tab = asker.tab?.id;
  if (tab === undefined) throw new Error('only a page in a tab can ask this');
  return { tab, frame: asker.frameId ?? 0, site: siteOf(asker.tab?.url ?? asker.url) ?? '' };
};
