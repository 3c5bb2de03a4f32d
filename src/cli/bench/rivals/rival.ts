import type { BenchClaim } from '../material/prose.ts';

/** A way to find claims in a page that somebody could pick instead: it reads the whole page at once. */
export type PageRival = {
  readonly kind: 'page';
  readonly name: string;
  /** Builds what it needs. @returns a scan: positions of the claims it finds */
  build(claims: readonly BenchClaim[]): (page: string) => ReadonlySet<number>;
};

/** A search engine: as a scanner it is asked sentence by sentence, and its best answer counts as found. */
export type SearchRival = {
  readonly kind: 'search';
  readonly name: string;
  /** Builds its index. @returns a search: positions of the closest claims, best first, at most `limit` */
  build(claims: readonly BenchClaim[]): (query: string, limit: number) => readonly number[];
};

/** A literal phrase to look for: lower case, without the stop at its end. */
export const phraseOf = ({ text }: BenchClaim): string => text.toLowerCase().replace(/[.!?]+$/, '');
