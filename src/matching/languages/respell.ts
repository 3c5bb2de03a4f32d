/**
 * Puts back, before a stemmer that looks for them, letters that normal text has lost. Each rule follows the spelling
 * of endings; where it guesses wrong it does so for every form of the word alike, so the forms still meet.
 */

type Rule = readonly [RegExp, string];

const respeller =
  (...rules: readonly Rule[]) =>
  (word: string): string =>
    rules.reduce((spelled, [pattern, letters]) => spelled.replace(pattern, letters), word);

/** й after a vowel: новыи → новый. */
export const respellRussian = respeller([/(?<=[аеиоуыэюя])и/g, 'й']);
export const respellUkrainian = respeller([/(?<=[аеиоуюяєі])и/g, 'й'], [/(?<=[аеиоуюяєй])і/g, 'ї']);
/** -ción, -ía. */
export const respellSpanish = respeller(
  [/cion$/, 'ción'],
  [/(?<=[^aeiou])ia(?=(?:n|s|mos)?$)/, 'ía'],
);
/** -ée, -ité, -ière. */
export const respellFrench = respeller(
  [/ee(?=s?$)/, 'ée'],
  [/(?<=al|iv|ic|il|os|ar|br|nn|id)ite(?=s?$)/, 'ité'],
  [/ier(?=es?$)/, 'ièr'],
);
/** -ção, -ções, -são, -não. */
export const respellPortuguese = respeller(
  [/cao$/, 'ção'],
  [/coes$/, 'ções'],
  [/(?<=[nsr])ao$/, 'ão'],
  [/(?<=[nsr])oes$/, 'ões'],
);

/** Vowel harmony: ı after a or o, ü after e, i or ö; a rounded first vowel is taken for a back one. */
export const respellTurkish = (word: string): string => {
  let isBack = true;
  let spelled = '';
  for (const letter of word) {
    if (letter === 'a' || letter === 'o') isBack = true;
    else if (letter === 'e') isBack = false;
    if (letter === 'i' && spelled !== '' && isBack && /[aou]/.test(spelled)) spelled += 'ı';
    else if (letter === 'u' && !isBack) spelled += 'ü';
    else spelled += letter;
    if (letter === 'i' && !spelled.endsWith('ı')) isBack = false;
  }
  return spelled;
};
