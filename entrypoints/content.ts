import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPage, askBackground } from '../src/messaging/messages.ts';
import { highlightPainter } from '../src/page/paint.ts';
import { createReader } from '../src/page/reader.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  main(context) {
    if (!READABLE.has(document.contentType)) return;
    const reader = createReader(
      {
        document,
        painter: highlightPainter(),
        scan: async (request) => (await askBackground('scan-passages', request)).matches,
        dropped: (passages) => tell(askBackground('drop-passages', { passages })),
        caughtUp: (inReadingOrder) => tell(askBackground('page-read', { inReadingOrder })),
      },
      context.signal,
    );
    const start = async (): Promise<void> => {
      const { paused } = await askBackground('start-page', {
        timeOrigin: performance.timeOrigin,
      });
      if (!paused) reader.start();
    };
    answerPage({
      'show-match': async ({ passage, claim, start: at }) => ({
        found: reader.showMatch(passage, claim, at),
      }),
      'set-paused': async ({ paused }) => {
        reader.setPaused(paused);
        return null;
      },
    });
    // A page fetched from the back/forward cache finds the tab's state made void by the page between.
    context.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) tell(start());
    });
    tell(start());
  },
});

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

// The extension may have been reloaded or its background stopped: the page has nothing to say about that.
function tell(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
