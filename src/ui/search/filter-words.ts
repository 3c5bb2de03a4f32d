import type { Edtf, OutletId, PartyId } from '../../model/brand.ts';
import type { Stance } from '../../model/record.ts';
import type { Filter, FilterKind } from '../../search/filters.ts';
import type { PlainKey } from '../../words/catalogue.ts';
import {
  dateInWords,
  languageInWords,
  say,
  sentenceCase,
  stanceInWords,
} from '../../words/words.ts';
import type { NameBook } from '../parts/name-book.ts';

const KINDS: { readonly [kind in FilterKind]: PlainKey } = {
  speaker: 'filterSpeaker',
  outlet: 'filterOutlet',
  party: 'filterParty',
  stance: 'filterStance',
  year: 'filterYear',
  language: 'filterLanguage',
  pack: 'filterPack',
};

/** What a kind of filter is called. */
export const filterKindInWords = (kind: FilterKind): string => say(KINDS[kind]);

/** What a value of a filter is called. Names are as recorded; years, languages and stances in the reader's language. */
export function filterInWords({ kind, value }: Filter, names: NameBook): string {
  switch (kind) {
    case 'speaker':
    case 'pack':
      return value;
    case 'year':
      return sentenceCase(dateInWords(value as Edtf));
    case 'outlet':
      return names.outlet(value as OutletId);
    case 'party':
      return names.party(value as PartyId);
    case 'stance':
      return sentenceCase(stanceInWords(value as Stance));
    case 'language':
      return sentenceCase(languageInWords(value));
    default:
      return kind satisfies never;
  }
}
