import { stringsUnder } from '../walk.ts';
import { forEachClaim } from './context.ts';

/** Keys under which a record speaks in its own words, not in those of a source. */
const OUR_WORDS = new Set([
  'statement',
  'remark',
  'dateRemark',
  'outletRemark',
  'upstream',
  'unknown',
  'what',
]);

const REFUSED =
  /(?<![\p{L}\p{N}])(?:fak(?:e|es|ed|ery)|hoax(?:es|er)?|debunk(?:ed|s|ing)?|verified|bogus|liars?|disinformation|misinformation|fact[- ]check(?:ed)?)(?![\p{L}\p{N}])/iu;

const QUOTED = [
  /“[^”]*”/g,
  /"[^"]*"/g,
  /«[^»]*»/g,
  /„[^“”]*[“”]/g,
  /(?<!\p{L})[‘'][^’']*[’'](?!\p{L})/gu,
  /「[^」]*」/g,
];

/** Leaves quotations out: their words are not ours. */
const outsideQuotes = (text: string): string =>
  QUOTED.reduce((rest, quotation) => rest.replace(quotation, ' '), text);

/** Our own words pass no verdict; quotations may say what they like. */
export const wordsAreNeutral = forEachClaim((record, problem) =>
  stringsUnder(record, OUR_WORDS).flatMap(({ steps, text }) => {
    const word = REFUSED.exec(outsideQuotes(text))?.[0];
    if (word === undefined) return [];
    return [
      problem(
        steps,
        `"${word}" is a verdict`,
        'say who said what and when ("denied by X on 11 August 2022"), or put words that are not ours in quotation marks',
      ),
    ];
  }),
);
