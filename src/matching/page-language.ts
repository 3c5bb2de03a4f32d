import type { Alignment } from './align.ts';
import { agrees } from './differences-partings.ts';
import { type ConceptTraits, isName, type Reading, type ReadText } from './differences-text.ts';
import type { Unit } from './units.ts';

/** Of a text that shares no word with a wording: whatever its language is, it is not the wording's. */
const FOREIGN = 'und';
/** Words that a wording must have for it to say something that a text shares none of them. */
const ENOUGH_WORDS = 3;

/** Words to a vote with which a text may be in a language: of a language whose words are not known, few vote. */
const LEAST_VOTED = 15;
/** Share of the votes for another language with which the wording's is as likely. */
const LEVEL = 0.7;

/**
 * The language of a text that a wording is aligned to: the wording's where they share most words and these speak for no
 * other, else the one that its words speak for, unless that is the wording's and they share none.
 */
export const languageBeside = (
  { kindOf }: ConceptTraits,
  wording: Reading,
  { steps }: Alignment,
  text: ReadText,
  votes: ReadonlyMap<string, number>,
): string | undefined => {
  const isWord = (unit: Unit | undefined): unit is Unit =>
    unit?.kind === 'stem' || (unit?.kind === 'concept' && !isName({ sense: kindOf(unit.concept) }));
  const words = wording.units.filter(isWord).length;
  const shared = steps.filter((step) => {
    const [was, is] = [wording.units[step.wording], text.units[step.text]];
    const isShared = isWord(was) && is && agrees(step, wording, text);
    const stemsOf = ({ analysis }: ReadText, { first }: Unit) => analysis.tokens.stems[first];
    return isShared && stemsOf(wording, was) === stemsOf(text, is);
  }).length;
  const own = votes.get(wording.lang ?? '') ?? 0;
  const [[likeliest, most] = [undefined, 0]] = votes;
  const voted = most * LEAST_VOTED >= text.analysis.tokens.count ? likeliest : undefined;
  if (shared > 0 && 2 * shared >= words && (own === 0 || own >= LEVEL * most)) return wording.lang;
  if (voted !== undefined && voted !== wording.lang) return voted;
  return shared > 0 || (voted && words < ENOUGH_WORDS) ? wording.lang : FOREIGN;
};
