import type { ClaimRecord } from '../../model/record.ts';
import { placeInWords as placeByName } from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';

/** Where the claim was made, in a few words, with the outlets' names from a book. */
export const placeInWords = (record: ClaimRecord, names: NameBook): string | undefined =>
  placeByName(record, names.outlet);
