import type { CardOrigin, CardView } from '../messaging/requests/card.ts';
import type { ClaimId, OutletId } from '../model/brand.ts';
import type { MarkPlace } from '../model/match.ts';
import { originOf } from '../model/origin.ts';
import type { ClaimRecord } from '../model/record.ts';
import {
  dateInWords,
  differencesInWords,
  type PartyName,
  placeInWords,
  statusLines,
} from '../words/words.ts';
import { matchesInOrder, type PlacedMatch, type TabState } from './tab-state.ts';

/** Looks up what a card tells by name. */
export type CardSources = {
  readonly record: (id: ClaimId) => ClaimRecord | undefined;
  readonly outletName: (id: OutletId) => string;
  readonly partyName: PartyName;
};

/** Lines of official responses on a card; one more than that is shown rather than counted. */
const STATUS_LINES = 3;
/** Differences named on a card, which gives them one line. */
const DIFFERENCES = 4;

/**
 * The cards of marks in a frame: one for each claim, in the order asked for. A mark that the tab does not know any more,
 * or whose record is not installed, has none.
 */
export const viewCards = (
  state: TabState | undefined,
  frame: number,
  marks: readonly MarkPlace[],
  sources: CardSources,
): readonly CardView[] => {
  const kept = state ? matchesInOrder(state).filter((match) => match.frame === frame) : [];
  const claims = new Set<ClaimId>();
  return marks.flatMap((mark) => {
    const match = nearest(kept, mark);
    const record = sources.record(mark.claim);
    if (!match || !record || claims.has(mark.claim)) return [];
    claims.add(mark.claim);
    return [viewCard(record, match, sources)];
  });
};

const nearest = (kept: readonly PlacedMatch[], mark: MarkPlace): PlacedMatch | undefined => {
  const distance = ({ match }: PlacedMatch) => Math.abs(match.start - mark.start);
  const [first] = kept
    .filter(({ passage, match }) => passage === mark.passage && match.claim === mark.claim)
    .toSorted((a, b) => distance(a) - distance(b));
  return first;
};

/** The card of a match. */
export const viewCard = (
  record: ClaimRecord,
  { match, words }: Pick<PlacedMatch, 'match' | 'words'>,
  sources: CardSources,
): CardView => {
  const status = statusLines(record.responses, sources.partyName, 'short');
  const shown = status.length <= STATUS_LINES + 1 ? status.length : STATUS_LINES;
  const origin = viewOrigin(record, sources);
  return {
    claim: record.id,
    statement: record.statement,
    ...(origin && { origin }),
    page: {
      words,
      level: match.level,
      stance: match.stance,
      blends: match.blends.flatMap((claim) => sources.record(claim)?.statement ?? []),
    },
    differences: differencesInWords(match).slice(0, DIFFERENCES),
    status: status.slice(0, shown),
    moreStatus: status.length - shown,
    checked: record.checked,
  };
};

const viewOrigin = (record: ClaimRecord, { outletName }: CardSources): CardOrigin | undefined => {
  const origin = originOf(record);
  if (!origin) return undefined;
  const { quote, lang, translation, speaker, date } = origin;
  const place = placeInWords(record, outletName);
  const who = speaker?.name ?? place;
  return {
    ...(quote !== undefined && { quote }),
    ...(lang !== undefined && { lang }),
    ...(translation !== undefined && { translation }),
    ...(who !== undefined && { who }),
    ...(speaker !== undefined && place !== undefined && { where: place }),
    when: dateInWords(date),
  };
};
