import type { Appearance } from '../../model/record.ts';
import { say } from '../../words/words.ts';
import type { CitingNames } from '../subject.ts';
import { date, type Inline, joined, name, strong, text } from './document.ts';

/**
 * Who, where, when, in one line. Of an utterance it is told that its outlet is unknown; of what an outlet
 * prints in its own voice nobody asks for a speaker.
 */
export function byline(appearance: Appearance, names: CitingNames): readonly Inline[] {
  const { speaker, outlet } = appearance;
  const who = speaker?.name ?? (outlet ? names.outlet(outlet) : say('speakerUnknownAlone'));
  const where = outlet ? speaker && name(names.outlet(outlet)) : text(say('outletUnknown'));
  return joined([strong(who), ...(where ? [where] : []), date(appearance.date)]);
}
