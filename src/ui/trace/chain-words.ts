import { primaryOf } from '../../model/language-tags.ts';
import type { ClaimRecord, Relay } from '../../model/record.ts';
import { dateInWords, say, sayCount } from '../../words/words.ts';
import { dayOf } from './chain-tree.ts';

/**
 * A chain in a few short sentences: "36 appearances in 9 languages, the last of them 14 March 2023. 30 name their source or
 * share its words. For 4 it is inferred (dashed)." It counts what the record has, which is never all there is.
 */
export function chainInWords(record: ClaimRecord): string {
  const { shown, inferred } = evidenceOf(record.relays);
  return [
    sizeInWords(record),
    shown > 0 && sayCount('chainShown', shown),
    inferred > 0 && sayCount('chainInferred', inferred),
  ]
    .filter(Boolean)
    .join(' ');
}

function sizeInWords({ appearances: all }: ClaimRecord): string {
  const tongues = new Set(all.flatMap(({ lang }) => (lang ? [primaryOf(lang)] : []))).size;
  const dated = all.filter((one) => Number.isFinite(dayOf(one)));
  const last = dated.toSorted((a, b) => dayOf(a) - dayOf(b)).at(-1);
  const appearances = sayCount('appearances', all.length);
  const languages = sayCount('languages', tongues);
  if (tongues > 1) {
    return last
      ? say('chainSize', { appearances, languages, date: dateInWords(last.date) })
      : say('chainSizeUndated', { appearances, languages });
  }
  return last
    ? say('chainSizeOne', { appearances, date: dateInWords(last.date) })
    : say('chainSizeOneUndated', { appearances });
}

/** For how many appearances something shows whence they came, and for how many that is inferred alone. */
function evidenceOf(relays: readonly Relay[]): {
  readonly shown: number;
  readonly inferred: number;
} {
  const shown = new Set(relays.filter((relay) => !isInferred(relay)).map(({ to }) => to));
  const inferred = new Set(relays.filter(isInferred).map(({ to }) => to)).difference(shown);
  return { shown: shown.size, inferred: inferred.size };
}

function isInferred({ evidence }: Relay): boolean {
  return evidence === 'inferred';
}
