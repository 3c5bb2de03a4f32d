import type { ClaimRecord } from '../../model/record.ts';
import { forEachClaim } from './context.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Part = 'wordings' | 'cues' | 'appearances' | 'responses' | 'reviews';

/** What makes two entries the same; `null` where an entry is too bare to be compared. */
const identity = (record: ClaimRecord, part: Part): readonly (string | null)[] => {
  if (part === 'wordings') return record.wordings.map(({ lang, text }) => `${lang} ${plain(text)}`);
  if (part !== 'appearances') return record[part].map((entry) => JSON.stringify(entry));
  return record.appearances.map(({ url, quote, speaker, lang, date }) =>
    url === undefined ? null : JSON.stringify([url, plain(quote ?? ''), speaker?.name, lang, date]),
  );
};

const names: { readonly [part in Part]: string } = {
  wordings: 'the same wording (apart from case and punctuation)',
  cues: 'the same cue',
  appearances: 'an appearance with the same address, words, speaker and date',
  responses: 'the same response',
  reviews: 'the same review',
};

const parts: readonly Part[] = ['wordings', 'cues', 'appearances', 'responses', 'reviews'];

/** Nothing stands twice in a record. */
export const nothingTwice = forEachClaim((record, problem) =>
  parts.flatMap((part) => {
    const identities = identity(record, part);
    return identities.flatMap((one, index) => {
      const first = identities.indexOf(one);
      if (one === null || first === index) return [];
      const what = `${names[part]} stands at /${part}/${first}`;
      return [problem([part, index], what, 'merge the two')];
    });
  }),
);
