import type { MatchOnPage } from '../../../messaging/protocol.ts';
import type { Lang } from '../../../model/brand.ts';
import type { Reason } from '../../../model/match.ts';
import type { Appearance, Translation } from '../../../model/record.ts';
import { dateInWords, type Publisher, say } from '../../../words/words.ts';

/** Somebody's words, to be set beside those of another. */
export type Voice = {
  /** Whose they are, and of when. */
  readonly title: string;
  readonly text: string;
  /** Undefined where not known. */
  readonly lang: Lang | undefined;
  readonly translation?: Translation | undefined;
};

/** The words of an appearance; undefined where they are not recorded. */
export function voiceOfAppearance(appearance: Appearance, at: Publisher): Voice | undefined {
  const { id, quote, lang, translation, date } = appearance;
  if (!quote) return undefined;
  return { title: `${at(id)}, ${dateInWords(date, 'short')}`, text: quote, lang, translation };
}

/** What the page in front says: the sentence in which the claim was found. */
export function voiceOfPage({ context }: MatchOnPage): Voice {
  return { title: say('thisPage'), text: context, lang: undefined };
}

/** A form of words by which the claim is known. */
export function voiceOfWording({ text, lang }: Extract<Reason, { kind: 'wording' }>): Voice {
  return { title: '', text, lang };
}
