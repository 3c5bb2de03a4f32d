import { originOf } from '../../model/origin.ts';
import type { ClaimRecord, Conflict, Reading } from '../../model/record.ts';
import { comma, conflictInWords, listInWords, say } from '../../words/words.ts';
import { hostOf } from '../address.ts';
import { linkTo } from '../links.ts';
import type { CitingContext } from '../subject.ts';
import { appearanceBlocks } from './appearance.ts';
import {
  type Block,
  link,
  list,
  name,
  paragraph,
  quote,
  remark,
  type Section,
  section,
  strong,
  text,
} from './document.ts';

/** The earliest known appearance, why it is taken to be that, and where sources differ on it. */
export function originSection(record: ClaimRecord, context: CitingContext): Section[] {
  const origin = originOf(record);
  if (!origin) return [];
  return section(say('earliestKnown'), [
    ...appearanceBlocks(origin, context),
    ...remark(record.origin.remark),
    ...(record.upstream ? paragraph(name(say('beforeIt', { what: record.upstream }))) : []),
    ...record.origin.conflicts.flatMap((conflict) => conflictBlocks(conflict, context)),
  ]);
}

/** What sources say, side by side and in the record's order: nothing is settled here. */
function conflictBlocks(conflict: Conflict, context: CitingContext): Block[] {
  return [
    ...paragraph(say('sourcesDifferOnColon', { what: conflictInWords(conflict.about) })),
    ...list(conflict.readings.map((reading) => readingBlocks(reading, context))),
    ...remark(conflict.remark),
  ];
}

function readingBlocks(reading: Reading, { names }: CitingContext): Block[] {
  const outlets = listInWords(reading.outlets.map(names.outlet));
  return [
    ...paragraph(
      strong(reading.value),
      outlets !== '' && text(comma()),
      outlets !== '' && name(say('accordingToOutlets', { outlets })),
    ),
    ...(reading.quote ? paragraph(quote(reading.quote)) : []),
    ...remark(reading.remark),
    ...(reading.url ? paragraph(link(linkTo(reading), hostOf(reading.url))) : []),
  ];
}
