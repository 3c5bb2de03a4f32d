import { originOf } from '../model/origin.ts';
import type { ClaimRecord } from '../model/record.ts';
import type { SearchNames } from './names.ts';

/** What of a record is searched. */
export type Entry = {
  readonly record: number;
  readonly statement: string;
  /** Wordings, quotations and their translations. */
  readonly words: readonly string[];
  /** Speakers and parties. */
  readonly who: readonly string[];
  /** Outlets, also those on which sources differ. */
  readonly where: readonly string[];
};

/** Reads the searched texts of a record. */
export function entryOf(record: ClaimRecord, at: number, names: SearchNames): Entry {
  const quotes = record.appearances.flatMap(({ quote, translation }) => [quote, translation?.text]);
  const speakers = [...record.appearances, ...record.responses].map(({ speaker }) => speaker?.name);
  const outlets = record.appearances.map(({ outlet }) => outlet && names.outlet(outlet));
  const disputed = record.origin.conflicts
    .filter(({ about }) => about === 'outlet')
    .flatMap(({ readings }) => readings.map(({ value }) => value));
  return {
    record: at,
    statement: record.statement,
    words: unique([...record.wordings.map(({ text }) => text), ...quotes]),
    who: unique([...speakers, ...record.responses.map(({ party }) => names.party(party))]),
    where: unique([...outlets, ...disputed, originOf(record)?.outletRemark]),
  };
}

/** How many texts of a record are searched. */
export const textCount = ({ words, who, where }: Entry): number =>
  1 + words.length + who.length + where.length;

function unique(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[];
}
