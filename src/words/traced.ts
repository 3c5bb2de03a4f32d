import type { Coverage } from '../model/coverage.ts';
import type { Traced, TracedMatch } from '../model/traced.ts';
import { dateInWords } from './dates.ts';
import { reasonsInWords } from './reasons.ts';
import { listInWords, quoted, say, sayCount } from './say.ts';

/** What agrees, in one line: the reasons of a match, or the words in common. */
export function agreeingInWords({ reasons, agreeing, context }: TracedMatch): string {
  const why = reasonsInWords(reasons);
  if (why !== '') return why;
  // Each by itself, so that words written from right to left do not turn the line.
  const words = agreeing.map(([start, end]) => quoted(`\u2068${context.slice(start, end)}\u2069`));
  return listInWords([...new Set(words)]);
}

/** How much of a long text was looked at; nothing where all of it was. */
export function lookedInWords({ looked, of }: Traced): string | undefined {
  return looked >= of ? undefined : say('lookedAt', { looked, of });
}

/** What the installed records cover, in one to three sentences. */
export function coverageInWords({ records, topics, period, checked }: Coverage): string {
  if (records === 0) return say('coverageNone');
  return [
    topics.length > 0
      ? sayCount('coverageAbout', records, { topics: listInWords(topics) })
      : sayCount('coverage', records),
    period && yearsInWords(period),
    checked && say('coverageChecked', { date: dateInWords(checked) }),
  ]
    .filter(Boolean)
    .join(' ');
}

// Years are no amounts: they take no mark between thousands.
function yearsInWords({ from, to }: NonNullable<Coverage['period']>): string {
  return from === to
    ? say('coverageYear', { year: `${from}` })
    : say('coverageYears', { from: `${from}`, to: `${to}` });
}
