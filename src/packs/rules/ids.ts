import { type Problem, pointer } from '../problem.ts';
import { CLAIMS_FOLDER, CONCEPTS_FOLDER, stem } from '../source.ts';
import type { Located, Rule, RuleContext } from './context.ts';

type WithId = { readonly id: string };

const inItsOwnFile = ({ file }: Located<WithId>): boolean =>
  file.startsWith(`${CLAIMS_FOLDER}/`) || file.startsWith(`${CONCEPTS_FOLDER}/`);

const misnamed = (all: readonly Located<WithId>[]): readonly Problem[] =>
  all
    .filter((one) => inItsOwnFile(one) && one.value.id !== stem(one.file))
    .map(({ file, at, value }) => ({
      file,
      pointer: `${at}/id`,
      what: `the id "${value.id}" is not the name of the file`,
      fix: `write "${stem(file)}", or rename the file to ${value.id}.json`,
    }));

const repeated = (all: readonly Located<WithId>[], what: string): readonly Problem[] => {
  const firstAt = new Map<string, string>();
  return all.flatMap(({ file, at, value }) => {
    const first = firstAt.get(value.id);
    if (first === undefined) {
      firstAt.set(value.id, `${file}#${at}`);
      return [];
    }
    const fix = 'give it another id, or merge the two';
    return [{ file, pointer: `${at}/id`, what: `${what} "${value.id}" is also in ${first}`, fix }];
  });
};

const appearances = ({ claims }: RuleContext): readonly Problem[] =>
  claims.flatMap(({ file, at, value }) =>
    repeated(
      value.appearances.map((one, index) => ({
        file,
        at: at + pointer('appearances', index),
        value: one,
      })),
      'the appearance',
    ),
  );

/** An id is the name of its file, and no two things of a kind share one. */
export const idsMatchFiles: Rule = (context) => [
  ...misnamed([...context.claims, ...context.concepts]),
  ...repeated(context.claims, 'the claim'),
  ...repeated(context.concepts, 'the concept'),
  ...repeated(context.outlets, 'the outlet'),
  ...repeated(context.parties, 'the party'),
  ...appearances(context),
];
