import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyRootOf, isRootOfCostly } from '../src/messaging/closed-roots.ts';
import {
  type AskBackground,
  answerPage,
  askBackground,
  isOrphan,
} from '../src/messaging/page-side.ts';
import type { FromDocument } from '../src/messaging/requests/reading.ts';
import type { PageSettings } from '../src/model/page-settings.ts';
import { createLateCard } from '../src/page/card/late-card.ts';
import { beginLife, untilShown } from '../src/page/life.ts';
import { createMarks } from '../src/page/marks.ts';
import { highlightPainter, tellingOfMarks } from '../src/page/paint.ts';
import { createReader } from '../src/page/reader.ts';
import { thriftyRootOf } from '../src/page/roots.ts';
import { idleSlice } from '../src/page/slices.ts';
import type { CardParts } from './card.tsx';

/**
 * The content script, but for the card. WXT knows it as an unlisted script, because the background registers it as the
 * reader's choice has it, and because WXT's content scripts announce themselves by an event that a page can hear.
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
    const { signal } = life;
    const from = { timeOrigin: performance.timeOrigin };
    // Made when first needed: a page that is not to be read costs next to nothing, and others begin in two short tasks.
    let made: PageParts | undefined;
    const page = (): PageParts => {
      made ??= makePage(ask, from, signal);
      return made;
    };
    let reads = false;
    let chosen: PageSettings | undefined;
    const start = async (): Promise<void> => {
      reads = true;
      await untilShown(document);
      const { paused, settings } = await ask('start-page', from);
      reads = !paused;
      chosen = settings;
      if (paused && made === undefined) return;
      // Cold code takes its time: each part in a task of its own.
      await idleSlice(signal);
      page().configure(chosen);
      await idleSlice(signal);
      page().reader.setPaused(!reads);
    };
    answerPage({
      'show-match': async ({ passage, claim, start: at }) => ({
        found: page().reader.showMatch(passage, claim, at),
      }),
      'set-paused': async ({ paused }) => {
        made?.card.close();
        // To be told what is already so is no reason to begin anew.
        if (paused) made?.reader.setPaused(true);
        else if (!reads) await start();
        reads &&= !paused;
        return null;
      },
      'set-settings': async ({ settings }) => {
        chosen = settings;
        made?.configure(settings);
        return null;
      },
      'step-mark': async ({ direction, from }) => {
        const { card, marks } = page();
        card.close();
        const at = marks.step(direction, from);
        card.announceMark();
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

type PageParts = ReturnType<typeof makePage>;

/** Puts together what reads a page, what marks it, and the place for its card. */
function makePage(ask: AskBackground, from: FromDocument, signal: AbortSignal) {
  const card = createLateCard(
    (): CardParts => ({ marks, ask, signal }),
    () => ask('bring-card', null),
  );
  const painter = tellingOfMarks(highlightPainter(), card.want);
  const marks = createMarks(painter, { document, signal });
  const reader = createReader(
    {
      document,
      painter,
      marks,
      rootOf: isRootOfCostly() ? thriftyRootOf(anyRootOf) : anyRootOf,
      findTelling: (request) => ask('find-telling', request),
      scan: async (request) => (await ask('scan-passages', { ...request, ...from })).matches,
      dropped: (passages) => quietly(ask('drop-passages', { passages, ...from })),
      caughtUp: (inReadingOrder) => quietly(ask('page-read', { inReadingOrder, ...from })),
    },
    signal,
  );
  const configure = (settings: PageSettings): void => {
    marks.configure(settings);
    card.setOnRest(settings.card.onRest);
  };
  return { card, marks, reader, configure };
}

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

// A background that is away is nothing a page could report to its reader: unmarked text is unchecked text.
function quietly(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
