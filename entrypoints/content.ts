import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPage, askBackground } from '../src/messaging/messages.ts';
import { createMarks } from '../src/page/marks.ts';
import { highlightPainter } from '../src/page/paint.ts';
import { createReader } from '../src/page/reader.ts';
import { attachPageCard } from './content/card.tsx';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  // WXT would post a message into every page to announce itself; the page has no use for it.
  noScriptStartedPostMessage: true,
  main(context) {
    if (!READABLE.has(document.contentType)) return;
    // Asking whether the script is orphaned (extension reloaded or removed) also ends it: the signal aborts.
    const ask: typeof askBackground = async (kind, request) => {
      if (context.isInvalid) throw context.signal.reason;
      return askBackground(kind, request);
    };
    const painter = highlightPainter();
    const marks = createMarks(painter, { document, signal: context.signal });
    const reader = createReader(
      {
        document,
        painter,
        marks,
        scan: async (request) => (await ask('scan-passages', request)).matches,
        dropped: (passages) => quietly(ask('drop-passages', { passages })),
        caughtUp: (inReadingOrder) => quietly(ask('page-read', { inReadingOrder })),
      },
      context.signal,
    );
    const card = attachPageCard(marks, ask, context.signal);
    const start = async (): Promise<void> => {
      const { timeOrigin } = performance;
      const { paused, settings } = await ask('start-page', { timeOrigin });
      marks.configure(settings);
      card.setOnRest(settings.card.onRest);
      if (!paused) reader.start();
    };
    answerPage({
      'show-match': async ({ passage, claim, start: at }) => ({
        found: reader.showMatch(passage, claim, at),
      }),
      'set-paused': async ({ paused }) => {
        card.close();
        if (paused) reader.setPaused(true);
        else await start();
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
    context.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) quietly(start());
    });
    quietly(start());
  },
});

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

// A background that is away is nothing a page could report to its reader: unmarked text is unchecked text.
function quietly(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
