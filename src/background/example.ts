import type { Example } from '../messaging/requests/settings.ts';
import type { ClaimId, PageOffset } from '../model/brand.ts';
import { isMark } from '../model/match.ts';
import { originOf } from '../model/origin.ts';
import { inQuotationMarks, labelled } from '../words/words.ts';
import { type CardSources, viewCard } from './card-view.ts';
import type { ClaimService } from './claim-service.ts';

/** The first record of the database, with which this all began. */
const FIRST = 'korotchenko-100k-volunteers-prepared' as ClaimId;

/**
 * A passage that states a known claim, read as pages are: the claim's earliest known words with who said them. Null where the
 * record, its words or a match of them is missing.
 */
export const viewExample = (service: ClaimService, sources: CardSources): Example | null => {
  const record = service.record(FIRST);
  const { quote, lang, speaker } = (record && originOf(record)) ?? {};
  if (record === undefined || quote === undefined || speaker === undefined) return null;
  const text = labelled(speaker.name, inQuotationMarks(quote, lang));
  const passages = [{ id: 0, text }];
  const [read] = service.scanner.scan({ title: '', before: [], passages });
  const match = read?.matches.find((one) => one.claim === FIRST && isMark(one));
  if (match === undefined) return null;
  const words = text.slice(match.start, match.end);
  return {
    text,
    start: match.start as PageOffset,
    end: match.end,
    card: viewCard(record, { match, words }, sources),
  };
};
