/** A record found by its words, by its place in the list, and the words by which it was where they are not its statement. */
export type Hit = { readonly record: number; readonly words?: string };

/** Finds records by free words, best first. Holds no state: the same question has the same answer. */
export type SearchEngine = {
  /**
   * @param limit how many are given at most
   * @param has which records count, where not all do
   */
  readonly find: (
    query: string,
    limit: number,
    has?: (record: number) => boolean,
  ) => readonly Hit[];
};
