import type { MatchOnPage } from '../../../messaging/protocol.ts';
import type { Lang } from '../../../model/brand.ts';
import type { Appearance, Translation } from '../../../model/record.ts';
import { dateInWords, type Publisher, rowInWords, say } from '../../../words/words.ts';

/** Words that can be set beside others. */
export type Words = {
  readonly text: string;
  /** Undefined where not known. */
  readonly lang: Lang | undefined;
  readonly translation?: Translation | undefined;
};

/** Somebody's words. */
export type Voice = Words & {
  /** Whose they are, and of when. */
  readonly title: string;
};

/** The words of an appearance; undefined where they are not recorded. */
export function voiceOfAppearance(appearance: Appearance, at: Publisher): Voice | undefined {
  const { id, quote, lang, translation, date } = appearance;
  if (!quote) return undefined;
  const title = rowInWords([at(id), dateInWords(date, 'short')]);
  return { title, text: quote, lang, translation };
}

/** What the page in front says: the sentence in which the claim was found. */
export function voiceOfPage({ context }: MatchOnPage): Voice {
  return { title: say('thisPage'), text: context, lang: undefined };
}
