import type { AppearanceId } from '../../model/brand.ts';
import type { Appearance, ClaimRecord } from '../../model/record.ts';
import type { CitingNames } from '../subject.ts';
import { words } from '../words.ts';
import { date, type Inline, joined, name, strong, text } from './document.ts';

/** Who said or published it: names that are known, or that none is. */
export function whoIs({ speaker, outlet }: Appearance, names: CitingNames): string {
  const known = [speaker?.name, outlet && names.outlet(outlet)].filter(Boolean);
  return known.length > 0 ? known.join(', ') : words.publisherUnknown;
}

/** Names the appearances of a record. */
export function whoById(record: ClaimRecord, names: CitingNames): (id: AppearanceId) => string {
  const known = new Map(record.appearances.map((one) => [one.id, whoIs(one, names)]));
  return (id) => known.get(id) ?? id;
}

/**
 * Who, where, when, in one line. Of an utterance it is told that its outlet is unknown; of what an outlet
 * prints in its own voice nobody asks for a speaker.
 */
export function byline(appearance: Appearance, names: CitingNames): readonly Inline[] {
  const { speaker, outlet } = appearance;
  const who = speaker?.name ?? (outlet ? names.outlet(outlet) : words.speakerUnknown);
  const where = outlet ? speaker && name(names.outlet(outlet)) : text(words.outletUnknown);
  return joined([strong(who), ...(where ? [where] : []), date(appearance.date)]);
}
