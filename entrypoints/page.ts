import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyRootOf, isRootOfCostly } from '../src/messaging/closed-roots.ts';
import {
  type AskBackground,
  answerPage,
  askBackground,
  isOrphan,
} from '../src/messaging/page-side.ts';
import { createLateCard } from '../src/page/card/late-card.ts';
import { beginLife, untilShown } from '../src/page/life.ts';
import { createMarks } from '../src/page/marks.ts';
import { highlightPainter, tellingOfMarks } from '../src/page/paint.ts';
import { createReader } from '../src/page/reader.ts';
import { thriftyRootOf } from '../src/page/roots.ts';
import type { CardParts } from './card.tsx';

/**
 * The content script, but for the card. WXT knows it as an unlisted script, because the background registers it as the reader's choice has it,
 * and because WXT's content scripts announce themselves by an event that a page can hear.
 */
export default defineUnlistedScript({
  main() {
    if (!READABLE.has(document.contentType)) return;
    const life = beginLife({ document, isOrphan });
    if (life === undefined) return;
    const ask: AskBackground = async (kind, request) => {
      if (life.isOver()) throw life.signal.reason;
      return askBackground(kind, request);
    };
    const from = { timeOrigin: performance.timeOrigin };
    const card = createLateCard(
      (): CardParts => ({ marks, ask, signal: life.signal }),
      () => ask('bring-card', null),
    );
    const painter = tellingOfMarks(highlightPainter(), card.want);
    const marks = createMarks(painter, { document, signal: life.signal });
    const reader = createReader(
      {
        document,
        painter,
        marks,
        rootOf: isRootOfCostly ? thriftyRootOf(anyRootOf) : anyRootOf,
        findTelling: (request) => ask('find-telling', request),
        scan: async (request) => (await ask('scan-passages', { ...request, ...from })).matches,
        dropped: (passages) => quietly(ask('drop-passages', { passages, ...from })),
        caughtUp: (inReadingOrder) => quietly(ask('page-read', { inReadingOrder, ...from })),
      },
      life.signal,
    );
    let reads = false;
    const start = async (): Promise<void> => {
      reads = true;
      await untilShown(document);
      const { paused, settings } = await ask('start-page', from);
      marks.configure(settings);
      card.setOnRest(settings.card.onRest);
      reads = !paused;
      reader.setPaused(paused);
    };
    answerPage({
      'show-match': async ({ passage, claim, start: at }) => ({
        found: reader.showMatch(passage, claim, at),
      }),
      'set-paused': async ({ paused }) => {
        card.close();
        // To be told what is already so is no reason to begin anew.
        if (paused) reader.setPaused(true);
        else if (!reads) await start();
        reads &&= !paused;
        return null;
      },
      'set-settings': async ({ settings }) => {
        marks.configure(settings);
        card.setOnRest(settings.card.onRest);
        return null;
      },
      'step-mark': async ({ direction, from }) => {
        card.close();
        const at = marks.step(direction, from);
        card.announceMark();
        return { at };
      },
    });
    // A page fetched from the back/forward cache finds the tab's state made void by the page between.
    const { signal } = life;
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
