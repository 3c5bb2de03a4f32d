import type { Mutation } from '../../model/record.ts';
import type { Agreement } from './agreement.ts';
import type { ForeignName } from './names.ts';
import { isNegation } from './negations.ts';
import type { Reading } from './reading.ts';

/** The words of a text from one token to another, both inclusive. */
const wordsBetween = ({ text, normal, tokens }: Reading, first: number, last: number) =>
  text.slice(
    normal.pageStarts[tokens.starts[first] ?? 0],
    normal.pageStarts[tokens.ends[last] ?? 0],
  );

/** A run of steps on which sentence and stretch part; tokens of either. */
type Parting = { readonly before: number[]; readonly after: number[] };

const partingsOf = ({ sentence, stretch, alignment }: Agreement): readonly Parting[] => {
  const lead = alignment.steps[0]?.wording ?? 0;
  const tail = alignment.steps.at(-1)?.wording ?? sentence.tokens.length;
  const found: Parting[] = [{ before: sentence.tokens.slice(0, lead), after: [] }];
  let open: Parting | undefined;
  for (const { wording, text } of alignment.steps) {
    if (wording >= 0 && text >= 0 && sentence.terms[wording] === stretch.terms[text]) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], after: [] };
      found.push(open);
    }
    const before = sentence.tokens[wording];
    const after = stretch.tokens[text];
    if (before !== undefined) open.before.push(before);
    if (after !== undefined) open.after.push(after);
  }
  found.push({ before: sentence.tokens.slice(tail + 1), after: [] });
  return found.filter(({ before, after }) => before.length > 0 || after.length > 0);
};

const words = (reading: Reading, tokens: readonly number[]): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first === undefined || last === undefined ? '' : wordsBetween(reading, first, last);
};

const valuesOf = ({ numbers }: Reading, tokens: readonly number[]): readonly number[] =>
  numbers
    .filter(({ first, last }) => tokens.some((at) => at >= first && at <= last))
    .map(({ value }) => value);

const mutation = (kind: Mutation['kind'], before: string, after: string): Mutation => ({
  kind,
  ...(before !== '' && { before }),
  ...(after !== '' && { after }),
});

/** The kind of a difference; nothing where the same number is only written otherwise. */
const kindOf = (
  claim: Reading,
  page: Reading,
  { before, after }: Parting,
): Mutation['kind'] | undefined => {
  const values = valuesOf(claim, before);
  const others = valuesOf(page, after);
  if (values.length > 0 && others.length > 0) {
    const equal = values.every((value) => others.includes(value));
    return equal ? undefined : 'number';
  }
  if (before.length === 0) return 'addition';
  return after.length === 0 ? 'cut' : 'substitution';
};

const negationIn = (reading: Reading): string => {
  for (let at = 0; at < reading.tokens.count; at++) {
    if (isNegation(reading.tokens, at)) return wordsBetween(reading, at, at);
  }
  return '';
};

/** How a stretch differs from a sentence, in reading order; what was judged of the whole comes first. */
export const differencesOf = (
  claim: Reading,
  page: Reading,
  agreement: Agreement,
  { opposite, foreign }: { readonly opposite: boolean; readonly foreign: readonly ForeignName[] },
): readonly Mutation[] => {
  const whole: Mutation[] = foreign.map(({ name, instead }) =>
    mutation('entity', name, instead ?? ''),
  );
  if (opposite) whole.unshift(mutation('negation', negationIn(claim), negationIn(page)));
  const parts = partingsOf(agreement).flatMap((parting) => {
    const kind = kindOf(claim, page, parting);
    return kind === undefined
      ? []
      : [mutation(kind, words(claim, parting.before), words(page, parting.after))];
  });
  return [...whole, ...parts];
};
