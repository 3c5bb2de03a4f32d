import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AskBackground } from '../src/messaging/page-side.ts';
import type { FromDocument } from '../src/messaging/requests/reading.ts';
import type { ScanRequest } from '../src/model/match.ts';
import type { PageSettings } from '../src/model/page-settings.ts';
import { createLateCard, type LateCard, type PageCard } from '../src/page/card/late-card.ts';
import type { RootOf } from '../src/page/flat-tree.ts';
import { Flows, type FlowsPlace } from '../src/page/flows.ts';
import { bringPart, takePlace } from '../src/page/late-part.ts';
import { createMarks, type Marks } from '../src/page/marks.ts';
import { highlightPainter, tellingOfMarks } from '../src/page/paint.ts';
import { createShowMatch, type ShowMatch } from '../src/page/show-match.ts';
import type { CardParts } from './card.tsx';

/** What the content script of a page hands to what reads and marks it. */
export type MarkerParts = {
  readonly ask: AskBackground;
  /** Asks or tells where nobody waits for an answer. */
  readonly quietly: (sent: Promise<unknown>) => void;
  readonly from: FromDocument;
  readonly rootOf: RootOf;
  readonly signal: AbortSignal;
};

/** What reads a page closely and marks it. */
export type Marker = {
  readonly marks: Marks;
  readonly card: LateCard;
  readonly showMatch: ShowMatch;
  readonly readFlows: (place: FlowsPlace) => Flows;
  readonly configure: (settings: PageSettings) => void;
};

/** The second part of the content script, which the background brings into a frame that names something known. */
export default defineUnlistedScript({
  main() {
    const place = takePlace<MarkerParts, () => Marker>('marker');
    place?.take(() => makeMarker(place.parts));
  },
});

/** Puts together what reads flows, what marks them, and the place for their card. */
function makeMarker({ ask, quietly, from, rootOf, signal }: MarkerParts): Marker {
  const card = createLateCard(() =>
    bringPart<CardParts, PageCard>('card', { marks, ask, signal }, () =>
      ask('bring-part', { part: 'card' }),
    ),
  );
  const painter = tellingOfMarks(highlightPainter(), card.want);
  const marks = createMarks(painter, { document, signal });
  const options = {
    document,
    marks,
    rootOf,
    scan: async (request: ScanRequest) =>
      (await ask('scan-passages', { ...request, ...from })).matches,
    dropped: (passages: readonly number[]) => quietly(ask('drop-passages', { passages, ...from })),
  };
  const configure: Marker['configure'] = (chosen) => {
    marks.configure(chosen);
    card.setOnRest(chosen.card.onRest);
  };
  return {
    marks,
    card,
    configure,
    showMatch: createShowMatch({ document, marks, painter }, signal),
    readFlows: (place) => new Flows(options, place),
  };
}
