import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyRootOf, isRootOfCostly } from '../src/messaging/closed-roots.ts';
import {
  type AskBackground,
  answerPage,
  askBackground,
  isOrphan,
} from '../src/messaging/page-side.ts';
import type { PageSettings } from '../src/model/page-settings.ts';
import { bringPart } from '../src/page/late-part.ts';
import { beginLife, untilShown } from '../src/page/life.ts';
import { createReader } from '../src/page/reader.ts';
import { thriftyRootOf } from '../src/page/roots.ts';
import { idleSlice } from '../src/page/slices.ts';
import type { FlowsParts, PageFlows } from './flows.ts';
import type { Marker } from './marker.ts';

/**
 * The part of the content script that every page gets: it asks what on the page is worth reading closely. WXT knows it as an
 * unlisted script, because the background registers it as the reader's choice has it, and because WXT's content scripts
 * announce themselves by an event that a page can hear.
 */
export default defineUnlistedScript({
  main() {
    if (!READABLE.has(document.contentType)) return;
    const life = beginLife({ document, isOrphan });
    if (life === undefined) return;
    const { signal } = life;
    const ask: AskBackground = async (kind, request) => {
      if (life.isOver()) throw signal.reason;
      return askBackground(kind, request);
    };
    const from = { timeOrigin: performance.timeOrigin };
    const rootOf = isRootOfCostly() ? thriftyRootOf(anyRootOf) : anyRootOf;
    let settings: PageSettings | undefined;
    let flows: PageFlows | undefined;
    const marker = (): Marker | undefined => flows?.marker();
    const bringFlows = async (): Promise<PageFlows> => {
      if (flows !== undefined) return flows;
      if (settings === undefined) throw new Error('The background has not answered yet.');
      const parts: FlowsParts = { ask, quietly, from, rootOf, signal };
      const make = await bringPart<FlowsParts, () => PageFlows>('flows', parts, () =>
        ask('bring-part', { part: 'flows' }),
      );
      await idleSlice(signal);
      flows = make();
      flows.configure(settings);
      return flows;
    };
    const reader = createReader(
      {
        document,
        rootOf,
        findTelling: (request) => ask('find-telling', request),
        bringFlows: async (place) => (await bringFlows()).read(place),
        caughtUp: (inReadingOrder) => quietly(ask('page-read', { inReadingOrder, ...from })),
        clear: () => flows?.clear(),
      },
      signal,
    );
    let reads = false;
    const start = async (): Promise<void> => {
      reads = true;
      await untilShown(document);
      const answer = await ask('start-page', from);
      reads = !answer.paused;
      settings = answer.settings;
      flows?.configure(settings);
      // Cold code takes its time: this and what follows in tasks of their own.
      if (reads) await idleSlice(signal);
      reader.setPaused(!reads);
    };
    answerPage({
      'show-match': async ({ passage, claim, start: at }) => ({
        found: marker()?.showMatch(passage, claim, at) ?? false,
      }),
      'set-paused': async ({ paused }) => {
        marker()?.card.close();
        // To be told what is already so is no reason to begin anew.
        if (paused) reader.setPaused(true);
        else if (!reads) await start();
        reads &&= !paused;
        return null;
      },
      'set-settings': async ({ settings: chosen }) => {
        settings = chosen;
        flows?.configure(chosen);
        return null;
      },
      'step-mark': async ({ direction, from: end }) => {
        marker()?.card.close();
        const at = marker()?.marks.step(direction, end) ?? null;
        marker()?.card.announceMark();
        return { at };
      },
    });
    // A page fetched from the back/forward cache finds the tab's state made void by the page between.
    addEventListener('pageshow', ({ persisted }) => persisted && quietly(start()), { signal });
    if (window !== top) {
      addEventListener('pagehide', () => reads && quietly(ask('leave-page', from)), { signal });
    }
    quietly(start());
  },
});

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

// A background that is away is nothing a page could report to its reader: unmarked text is unchecked text.
function quietly(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
