import type { AppearanceId } from '../../model/brand.ts';
import type { Appearance, ClaimRecord } from '../../model/record.ts';
import { rowInWords, say } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';

/** Names an appearance: who published it, or who said it. */
export type Publisher = (id: AppearanceId) => string;

/** Names the appearances of a record. */
export function publishersOf(record: ClaimRecord, names: NameBook): Publisher {
  const titles = new Map(record.appearances.map((one) => [one.id, titleOf(one, names)]));
  return (id) => titles.get(id) ?? id;
}

function titleOf({ outlet, speaker }: Appearance, names: NameBook): string {
  const parts = [speaker?.name, outlet && names.outlet(outlet)].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? rowInWords(parts) : say('publisherUnknown');
}
