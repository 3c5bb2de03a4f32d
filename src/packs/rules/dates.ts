import { parseDate } from '../../model/date.ts';
import { stringsUnder } from '../walk.ts';
import { forEachClaim } from './context.ts';

const DATE_KEYS = new Set(['date', 'checked']);

/** Dates are in our subset of EDTF, and exist. */
export const datesAreEdtf = forEachClaim((record, problem) =>
  stringsUnder(record, DATE_KEYS).flatMap(({ steps, text }) =>
    parseDate(text) === null
      ? [
          problem(
            steps,
            `"${text}" is not a date that exists`,
            'write 2022-08-05, 2022-08, 2022, 2022-08~ (about), 2022-08? (uncertain), ../2022-08-05 (on or before), 2022-08-05/.. (on or after) or 2022-08-05/2022-08-07',
          ),
        ]
      : [],
  ),
);
