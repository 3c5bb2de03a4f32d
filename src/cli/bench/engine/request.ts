import type { ScanRequest } from '../../../model/match.ts';
import { documentOfText } from '../../document.ts';

/** The whole page in one request to the extension's scanner, a passage a line. */
export const requestOf = (page: string): ScanRequest => {
  const { title, passages } = documentOfText(page);
  return { title, before: [], passages: passages.map(({ text }, id) => ({ id, text })) };
};
