import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AskBackground } from '../src/messaging/page-side.ts';
import type { FromDocument } from '../src/messaging/requests/reading.ts';
import type { ScanBatch } from '../src/model/match.ts';
import type { PageSettings } from '../src/model/page-settings.ts';
import type { RootOf } from '../src/page/flat-tree.ts';
import { Flows, type FlowsPlace } from '../src/page/flows.ts';
import { createLateMarks } from '../src/page/late-marks.ts';
import { bringPart, takePlace } from '../src/page/late-part.ts';
import { idleSlice } from '../src/page/slices.ts';
import type { Marker, MarkerParts } from './marker.ts';

/** What the content script of a page hands to what reads it closely. */
export type FlowsParts = {
  readonly ask: AskBackground;
  /** Asks or tells where nobody waits for an answer. */
  readonly quietly: (sent: Promise<unknown>) => void;
  readonly from: FromDocument;
  readonly rootOf: RootOf;
  readonly signal: AbortSignal;
};

/** What reads a page closely. */
export type PageFlows = {
  readonly read: (place: FlowsPlace) => Flows;
  /** What marks the page; undefined where there is nothing to mark yet. */
  readonly marker: () => Marker | undefined;
  readonly configure: (settings: PageSettings) => void;
  /** Takes all marks away, and forgets what was found. */
  readonly clear: () => void;
};

/** The second part of the content script, which the background brings into a frame that names something known. */
export default defineUnlistedScript({
  main() {
    const place = takePlace<FlowsParts, () => PageFlows>('flows');
    place?.take(() => makeFlows(place.parts));
  },
});

/** Puts together what reads flows and what has the marker come for what is found in them. */
function makeFlows({ ask, quietly, from, rootOf, signal }: FlowsParts): PageFlows {
  let settings: PageSettings | undefined;
  let marker: Marker | undefined;
  const marks = createLateMarks(async () => {
    const make = await bringPart<MarkerParts, () => Marker>('marker', { ask, signal }, () =>
      ask('bring-part', { part: 'marker' }),
    );
    // Cold code takes its time: this and what follows in tasks of their own.
    await idleSlice(signal);
    marker = make();
    if (settings !== undefined) marker.configure(settings);
    return marker.marks;
  });
  const options = {
    document,
    marks,
    rootOf,
    scan: async (request: ScanBatch) =>
      (await ask('scan-passages', { ...request, ...from })).matches,
    dropped: (passages: readonly number[]) => quietly(ask('drop-passages', { passages, ...from })),
  };
  return {
    read: (place) => new Flows(options, place),
    marker: () => marker,
    configure: (chosen) => {
      settings = chosen;
      marker?.configure(chosen);
    },
    clear: marks.clear,
  };
}
