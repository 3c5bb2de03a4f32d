/** A record found by its words, by its place in the list, and the words by which it was where they are not its statement. */
export type Hit = { readonly record: number; readonly words?: string };

/** Finds records by free words, best first. Holds no state: the same question has the same answer. */
export type SearchEngine = {
  /**
   * @param has which records count
   * @param limit how many are given at most
   */
  readonly find: (query: string, has: (record: number) => boolean, limit: number) => readonly Hit[];
};
