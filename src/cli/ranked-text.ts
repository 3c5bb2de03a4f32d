import type { RankedText } from '../matching/rank/rank.ts';
import type { LineClaim } from './pack-file.ts';

/** A claim of a line as it is ranked. */
export const rankedTextOf = ({ imported, date }: LineClaim): RankedText => {
  const { id, sentence, title = '', more = [], lang } = imported;
  return { id, fields: [sentence, title, ...more], date, lang };
};
