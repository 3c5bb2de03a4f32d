import type { OfficialResponse } from '../../model/record.ts';
import { forEachClaim } from './context.ts';

type Finding = readonly [key: string, what: string, fix: string];

const findings = (response: OfficialResponse): readonly Finding[] => {
  if (response.stance === 'none-found') {
    const said = (['quote', 'speaker', 'translation'] as const).filter((key) => key in response);
    return said.map((key) => [
      key,
      `the stance is "none-found", yet there is a ${key}`,
      'choose the stance that the words express, or remove them',
    ]);
  }
  if (response.sources.length > 0) return [];
  const fix = 'add the address of a page that reports it; without one, say it in a remark instead';
  return [['sources', `a response with the stance "${response.stance}" has no source`, fix]];
};

/** Every response has a source, unless it says that none was found; then it has no words either. */
export const responsesHaveSources = forEachClaim((record, problem) =>
  record.responses.flatMap((response, index) =>
    findings(response).map(([key, what, fix]) => problem(['responses', index, key], what, fix)),
  ),
);
