import type { Asker } from '../../messaging/messages.ts';
import { siteOf } from '../view.ts';

/** Where a content script speaks from. */
export type Place = {
  readonly tab: number;
  readonly frame: number;
  /** The tab's site; where the browser hides the tab's address, the frame's own. */
  readonly site: string;
  /** The tab's site; undefined where the browser hides it, because another site's page stands around the frame. */
  readonly tabSite: string | undefined;
};

/** The tab and frame that a content script speaks from. */
export const placeOf = (asker: Asker): Place => {
  const tab = asker.tab?.id;
  if (tab === undefined) throw new Error('only a page in a tab can ask this');
  const tabSite = siteOf(asker.tab?.url);
  return {
    tab,
    frame: asker.frameId ?? 0,
    site: tabSite ?? siteOf(asker.url) ?? '',
    tabSite,
  };
};
