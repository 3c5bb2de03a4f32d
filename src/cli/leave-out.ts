import type { ClaimRecord } from '../model/record.ts';
import type { LabelledText } from './corpus.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The records without what they learnt from a text: wordings whose address is the text's own, or whose words equal
 * one of its quotes (apart from case and punctuation). The same array where nothing is to be left out.
 */
export const leaveOut = (
  records: readonly ClaimRecord[],
  { url, mentions }: Pick<LabelledText, 'url' | 'mentions'>,
): readonly ClaimRecord[] => {
  const quotes = new Set(mentions.map(({ quote }) => plain(quote)));
  const learnt = (wording: ClaimRecord['wordings'][number]): boolean =>
    (url !== undefined && wording.url === url) || quotes.has(plain(wording.text));
  if (!records.some(({ wordings }) => wordings.some(learnt))) return records;
  return records.map((record) => ({
    ...record,
    wordings: record.wordings.filter((wording) => !learnt(wording)),
  }));
};
