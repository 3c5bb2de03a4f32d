import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AskBackground } from '../src/messaging/page-side.ts';
import type { PageSettings } from '../src/model/page-settings.ts';
import { createLateCard, type LateCard, type PageCard } from '../src/page/card/late-card.ts';
import { bringPart, takePlace } from '../src/page/late-part.ts';
import { createMarks, type Marks } from '../src/page/marks.ts';
import { highlightPainter, tellingOfMarks } from '../src/page/paint.ts';
import { createShowMatch, type ShowMatch } from '../src/page/show-match.ts';
import type { CardParts } from './card.tsx';

/** What the content script of a page hands to what marks it. */
export type MarkerParts = { readonly ask: AskBackground; readonly signal: AbortSignal };

/** What marks a page. */
export type Marker = {
  readonly marks: Marks;
  readonly card: LateCard;
  readonly showMatch: ShowMatch;
  readonly configure: (settings: PageSettings) => void;
};

/** The third part of the content script, which the background brings into a frame in which something was found. */
export default defineUnlistedScript({
  main() {
    const place = takePlace<MarkerParts, () => Marker>('marker');
    place?.take(() => makeMarker(place.parts));
  },
});

/** Puts together what marks a page, and the place for its card. */
function makeMarker({ ask, signal }: MarkerParts): Marker {
  const card = createLateCard(() =>
    bringPart<CardParts, PageCard>('card', { marks, ask, signal }, () =>
      ask('bring-part', { part: 'card' }),
    ),
  );
  const painter = tellingOfMarks(highlightPainter(), card.want);
  const marks = createMarks(painter, { document, signal });
  return {
    marks,
    card,
    configure: (chosen) => {
      marks.configure(chosen);
      card.setOnRest(chosen.card.onRest);
    },
    showMatch: createShowMatch({ document, marks, painter }, signal),
  };
}
