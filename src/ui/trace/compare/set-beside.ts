import { primaryOf } from '../../../model/language-tags.ts';
import { diffWords, type WordDiff } from './diff-words.ts';
import type { Words } from './voice.ts';

/** What can be said of two texts side by side. */
export type SetBeside =
  | {
      readonly kind: 'words';
      readonly diff: WordDiff;
      /** Whether what was compared are translations of one or both. */
      readonly isTranslated: boolean;
      readonly lang: string | undefined;
    }
  /** They have too little in common for a word to have become another: languages differ, or all does. */
  | { readonly kind: 'apart' };

/**
 * Compares two texts word by word in whichever language they have most in common, their own before that of a translation.
 * A comparison of texts with little in common would tell of words that became others and never did: then they stand apart.
 */
export function setBeside(before: Words, after: Words): SetBeside {
  const best = versionsOf(before)
    .flatMap((old) => versionsOf(after).map((fresh) => ({ old, fresh })))
    .filter(({ old, fresh }) => isOneLanguage(old.lang, fresh.lang))
    .map(({ old, fresh }) => ({
      diff: diffWords(old.text, fresh.text, old.lang ?? fresh.lang),
      isTranslated: old.isTranslated || fresh.isTranslated,
      lang: old.lang ?? fresh.lang,
    }))
    .reduce<Candidate | undefined>(
      (most, one) => (most && most.diff.agreement >= one.diff.agreement ? most : one),
      undefined,
    );
  return best && best.diff.agreement >= ENOUGH ? { kind: 'words', ...best } : { kind: 'apart' };
}

type Candidate = Omit<Extract<SetBeside, { kind: 'words' }>, 'kind'>;

/** Share of the shorter text's words from which on two texts are read as one that was changed. */
const ENOUGH = 0.35;

function versionsOf({ text, lang, translation }: Words) {
  const own = { text, lang: lang as string | undefined, isTranslated: false };
  if (translation === undefined) return [own];
  return [own, { text: translation.text, lang: translation.lang as string, isTranslated: true }];
}

// A language that is not known may be any.
function isOneLanguage(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || primaryOf(a) === primaryOf(b);
}
