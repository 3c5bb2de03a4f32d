import type { Mode } from '../../model/settings.ts';
import { say } from '../../words/words.ts';
import type { Choice } from './choices.tsx';

/** The three answers to where Whence reads, in the words of the welcome page and the options. */
export const modes = (): readonly Choice<Mode>[] => [
  {
    value: 'every-site',
    label: say('optionsModeEverySite'),
    hint: say('optionsModeEverySiteHint'),
  },
  {
    value: 'chosen-sites',
    label: say('optionsModeChosen'),
    hint: say('optionsModeChosenHint'),
  },
  {
    value: 'on-click',
    label: say('optionsModeClick'),
    hint: say('optionsModeClickHint'),
  },
];
