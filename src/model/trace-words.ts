import type { Coverage } from './coverage.ts';
import type { PageStance } from './match.ts';
import type { SearchTerms } from './search-terms.ts';
import type { ClosestWords, Traced, TracedMatch, TraceLevel } from './traced.ts';
import { countInWords, dateInWords, levelInWords, listInWords, reasonsInWords } from './words.ts';

/** How close a record is to a text, as a label. */
export const traceLevelInWords: { readonly [level in TraceLevel]: string } = {
  ...levelInWords,
  'similar-words': 'similar words',
};

/** What such a level means, for a reader who meets the label for the first time. */
export const traceLevelExplained: { readonly [level in TraceLevel]: string } = {
  'same-wording': 'The text repeats known words of this claim.',
  variant: 'The text says the same thing in other words.',
  related: 'The text speaks of the same matter but does not repeat this claim.',
  'similar-words':
    'The text shares words with this record. Whether it says the same is for you to judge.',
};

/** What a text does with a claim, as a label. */
export const textStanceInWords: { readonly [stance in PageStance]: string } = {
  asserts: 'the text says it',
  reports: 'the text reports it',
  denies: 'the text says it was denied',
  questions: 'the text questions it',
};

/** What is said where a compared text differs in nothing that could be named. */
export const nothingDiffersInWords: { readonly [level in TraceLevel]: string } = {
  'same-wording': 'Nothing that matters.',
  variant: 'No single difference was recognised: it is said in other words.',
  related: 'It speaks of the same matter without repeating the claim.',
  'similar-words': 'No single difference was recognised.',
};

/** What the closest words of a record are, as a label over them. */
export const closestInWords: { readonly [of in ClosestWords['of']]: string } = {
  wording: 'Closest known wording',
  quotation: 'Closest quotation',
  statement: 'What the record states',
};

/** What terms to search for are, as a label. */
export const searchTermsInWords: { readonly [kind in SearchTerms['kind']]: string } = {
  exact: 'Its exact words',
  names: 'Names and numbers',
  words: 'Its telling words',
};

/** What agrees, in one line: the reasons of a match, or the words in common. */
export function agreeingInWords({ reasons, agreeing, context }: TracedMatch): string {
  const why = reasonsInWords(reasons);
  if (why !== '') return why;
  // Each by itself, so that words written from right to left do not turn the line.
  const words = agreeing.map(([start, end]) => `‘\u2068${context.slice(start, end)}\u2069’`);
  return listInWords([...new Set(words)]);
}

/** How much of a long text was looked at; nothing where all of it was. */
export function lookedInWords({ looked, of }: Traced): string | undefined {
  if (looked >= of) return undefined;
  const number = (count: number) => count.toLocaleString('en');
  return `The first ${number(looked)} of ${number(of)} characters were looked at.`;
}

/** What the installed records cover, in one or two sentences. */
export function coverageInWords({ records, topics, period, checked }: Coverage): string {
  if (records === 0) return 'No records are installed.';
  const about = topics.length > 0 ? ` about ${listInWords(topics)}` : '';
  const years =
    period === undefined
      ? ''
      : period.from === period.to
        ? `, from ${period.from}`
        : `, from ${period.from} to ${period.to}`;
  const upTo = checked === undefined ? '' : ` They were last checked in ${dateInWords(checked)}.`;
  return `Installed: ${countInWords(records, 'record')}${about}${years}.${upTo}`;
}
