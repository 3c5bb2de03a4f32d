import type { ClaimId } from '../../model/brand.ts';

/** One thing the reader went to: a record, or a text to be traced. */
export type Step =
  | { readonly kind: 'claim'; readonly claim: ClaimId }
  | { readonly kind: 'text'; readonly text: string };
