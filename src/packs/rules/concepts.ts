import { type Problem, pointer } from '../problem.ts';
import type { Rule } from './context.ts';

const fault = (form: string): Pick<Problem, 'what' | 'fix'> | null => {
  if (form.split(' ').every((word) => /^[^*]+\*?$/.test(word))) return null;
  return {
    what: `in "${form}" a star does not stand at the end of a word, or a word is empty`,
    fix: 'write a star only after the last letter of a word, and single spaces',
  };
};

/** Surface forms are words that may end in `*`, and none stands twice in a language. */
export const formsAreWords: Rule = ({ concepts }) =>
  concepts.flatMap(({ file, at, value }) =>
    Object.entries(value.forms).flatMap(([lang, forms]) =>
      forms.flatMap((form, index) => {
        const place = { file, pointer: at + pointer('forms', lang, index) };
        const found = fault(form);
        const again = forms.indexOf(form) !== index;
        return [
          ...(found ? [{ ...place, ...found }] : []),
          ...(again
            ? [{ ...place, what: `"${form}" stands twice`, fix: 'run "npm run fix"' }]
            : []),
        ];
      }),
    ),
  );
