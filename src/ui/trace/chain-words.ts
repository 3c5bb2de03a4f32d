import type { ClaimRecord, Relay } from '../../model/record.ts';
import { countInWords, dateInWords } from '../../model/words.ts';
import { dayOf } from './chain-tree.ts';

/**
 * A chain in a sentence or two: "36 appearances in 9 languages, the last of them 14 March 2023. 30 name their source or share
 * its words; for 4 it is inferred (dashed)." It counts what the record has, which is never all there is.
 */
export function chainInWords({ appearances, relays }: ClaimRecord): string {
  const languages = new Set(appearances.flatMap(({ lang }) => (lang ? [primary(lang)] : [])));
  const dated = appearances.filter((one) => Number.isFinite(dayOf(one)));
  const last = dated.toSorted((a, b) => dayOf(a) - dayOf(b)).at(-1);
  const size = [
    countInWords(appearances.length, 'appearance'),
    languages.size > 1 && `in ${countInWords(languages.size, 'language')}`,
  ].filter(Boolean);
  const end = last && `, the last of them ${dateInWords(last.date)}`;
  return `${size.join(' ')}${end ?? ''}. ${evidenceOf(relays)}`.trim();
}

function evidenceOf(relays: ClaimRecord['relays']): string {
  const shown = new Set(relays.filter((relay) => !isInferred(relay)).map(({ to }) => to));
  const inferred = new Set(relays.filter(isInferred).map(({ to }) => to)).difference(shown);
  const parts = [
    shown.size === 1 && '1 names its source or shares its words',
    shown.size > 1 && `${shown.size} name their source or share its words`,
    inferred.size > 0 && `for ${inferred.size} it is inferred (dashed)`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

function isInferred({ evidence }: Relay): boolean {
  return evidence === 'inferred';
}

function primary(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? '';
}
