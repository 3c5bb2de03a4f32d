import { type Problem, pointer } from '../problem.ts';
import { stringsUnder, walk } from '../walk.ts';
import type { Located, Rule } from './context.ts';

const LANGUAGE_KEYS = new Set(['lang']);

const canonical = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

const complaint = (tag: string): Pick<Problem, 'what' | 'fix'> | null => {
  const right = canonical(tag);
  if (right === tag) return null;
  if (right !== null)
    return { what: `the language tag "${tag}" is spelt unusually`, fix: `write "${right}"` };
  return {
    what: `"${tag}" is not a language tag`,
    fix: 'write a BCP 47 tag: "en", "pt-BR", "zh-Hant"',
  };
};

const tagsIn = ({ value }: Located<object>) => [
  ...stringsUnder(value, LANGUAGE_KEYS),
  ...('forms' in value && typeof value.forms === 'object' && value.forms !== null
    ? Object.keys(value.forms).map((text) => ({ steps: ['forms', text], text }))
    : []),
];

const quotesWithout = ({ value }: Located<object>) =>
  [...walk(value)].filter(
    ({ steps, value: inner }) =>
      (steps[0] === 'appearances' || steps[0] === 'responses' || steps[0] === 'reviews') &&
      typeof inner === 'object' &&
      inner !== null &&
      'quote' in inner &&
      !('lang' in inner),
  );

/** Language tags are BCP 47 in their usual spelling, and a quotation says in which language it is. */
export const languagesAreTags: Rule = (context) =>
  [...context.claims, ...context.concepts].flatMap((one) => [
    ...tagsIn(one).flatMap(({ steps, text }) => {
      const found = complaint(text);
      return found ? [{ file: one.file, pointer: one.at + pointer(...steps), ...found }] : [];
    }),
    ...quotesWithout(one).map(({ steps }) => ({
      file: one.file,
      pointer: one.at + pointer(...steps),
      what: 'there is a quotation without its language',
      fix: 'add "lang": the language of the words as printed there',
    })),
  ]);
