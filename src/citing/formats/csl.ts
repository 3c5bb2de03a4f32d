import type { Format } from '../format.ts';
import { hasReferences } from '../references/has-references.ts';
import { itemsOf } from '../references/items-of.ts';

/** A list of references as citation processors and Zotero read it. */
export const csl: Format = {
  id: 'csl',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  fits: hasReferences,
  write: (subject, context) => `${JSON.stringify(itemsOf(subject, context), null, 2)}\n`,
};
