import type { TellingAnswer, TellingRequest } from '../model/telling.ts';
import type { Telltales } from './telltales.ts';

/** Finds out which chunks of a page tell, and where. Linear in their text. */
export function findTelling(
  { title, chunks }: TellingRequest,
  telltales: Telltales,
): TellingAnswer {
  return {
    title: telltales.isIn(title),
    spans: chunks.flatMap((text, chunk) => {
      const span = telltales.spanIn(text);
      return span === undefined ? [] : [{ chunk, ...span }];
    }),
  };
}
