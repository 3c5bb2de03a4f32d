import { stemmer as englishStem } from '@orama/stemmers/english';
import { eng } from 'stopword';
import { createLanguage, type Language } from './language.ts';

/** Words of the closed classes that the published list leaves out, contractions as tokens have them. */
const MORE_STOP_WORDS =
  'above again against below cannot down during few further hers herself himself itself just may myself no nor off ' +
  'once others ours ourselves own she so than theirs themselves until us via why will yourself yourselves ' +
  'arent cant couldnt didnt doesnt doing dont hadnt hasnt havent having hes heres hows id ill im isnt ive lets ' +
  'mustnt shant shed shell shes shouldnt thats theres theyd theyll theyre theyve wasnt werent weve whats whens ' +
  'wheres whos wont wouldnt youd youll youre youve yours';

/** English stop words: the list of `stopword`, made whole. */
export const ENGLISH_STOP_WORDS: readonly string[] = [...eng, ...MORE_STOP_WORDS.split(' ')];

/** M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. */
export { englishStem };

/** English, apart from the others so that it can be had without them. */
export const ENGLISH: Language = createLanguage(ENGLISH_STOP_WORDS, englishStem);
