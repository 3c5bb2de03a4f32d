import * as v from 'valibot';
import { type Problem, pointer } from '../problem.ts';
import { schemaOf } from '../source.ts';
import type { Rule } from './context.ts';

type Issue = v.BaseIssue<unknown>;

const lastKey = (issue: Issue): string => {
  const key = issue.path?.at(-1)?.key;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
};

const unknownKey = (issue: Issue): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never';

const missingKey = (issue: Issue): boolean =>
  issue.type === 'strict_object' && issue.received === 'undefined' && issue.path !== undefined;

const told = (issue: Issue): Pick<Problem, 'what' | 'fix'> => {
  const key = lastKey(issue);
  if (unknownKey(issue)) {
    return {
      what: `the key "${key}" is not part of the format`,
      fix: 'correct its spelling, or remove it and say the same in a remark',
    };
  }
  if (missingKey(issue)) {
    return { what: `the key "${key}" is missing`, fix: `add "${key}" (a list may be empty: [])` };
  }
  if (issue.received === 'null') {
    return { what: 'null is not used', fix: 'leave the key out when the value is unknown' };
  }
  if (issue.kind === 'validation') {
    return { what: `${issue.received}: ${issue.message}`, fix: 'mend the value' };
  }
  return {
    what: `expected ${issue.expected ?? 'another value'}, found ${issue.received}`,
    fix: 'write the value in the form the schema describes',
  };
};

/** Unions report what each member misses; the deepest complaint is the one that helps. */
const leaves = (issue: Issue): readonly Issue[] => {
  const deepest = [...(issue.issues ?? [])].sort(
    (a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0),
  )[0];
  if (deepest === undefined || deepest.kind === 'schema') return [issue];
  return [{ ...deepest, path: [...(issue.path ?? []), ...(deepest.path ?? [])] } as Issue];
};

/** Every file has the shape of its kind: no key missing, none unknown. */
export const schema: Rule = ({ files }) =>
  files.flatMap((file) => {
    const result = v.safeParse(schemaOf[file.kind], file.value);
    return (result.issues ?? []).flatMap(leaves).map((issue) => ({
      file: file.path,
      pointer: pointer(...(issue.path ?? []).map(({ key }) => key as string | number)),
      ...told(issue),
    }));
  });
