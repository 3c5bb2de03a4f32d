import { addressesAreHttp } from './addresses.ts';
import { formsAreWords } from './concepts.ts';
import type { Rule } from './context.ts';
import { datesAreEdtf } from './dates.ts';
import { nothingTwice } from './duplicates.ts';
import { formatIsCanonical } from './format.ts';
import { idsMatchFiles } from './ids.ts';
import { languagesAreTags } from './languages.ts';
import { wordsAreNeutral } from './neutral.ts';
import { relaysRunForward } from './order.ts';
import { originIsEarliest } from './origin.ts';
import { referencesExist } from './references.ts';
import { relationsLeadElsewhere } from './relations.ts';
import { relaysLead } from './relays.ts';
import { responsesHaveSources } from './responses.ts';
import { schema } from './schema.ts';
import { wordingsFindTheirClaim } from './wordings.ts';

/** Every rule of the database, in the order in which their problems are told. */
export const rules: readonly Rule[] = [
  schema,
  idsMatchFiles,
  referencesExist,
  relaysLead,
  relaysRunForward,
  originIsEarliest,
  responsesHaveSources,
  relationsLeadElsewhere,
  languagesAreTags,
  datesAreEdtf,
  addressesAreHttp,
  nothingTwice,
  formsAreWords,
  wordsAreNeutral,
  wordingsFindTheirClaim,
  formatIsCanonical,
];
