/** The part of CSL-JSON that is written here: csl-data.json of the Citation Style Language, 1.0.2. */
export type CslItem = {
  readonly id: string;
  /**
   * Records do not say whether an outlet prints or broadcasts, so nothing is called a newspaper's article or a broadcast:
   * what has an address is a web page, what has none a document.
   */
  readonly type: 'webpage' | 'document';
  readonly title: string;
  /** Always `literal`: a record does not say which part of a name is the family's, nor whether it names a person at all. */
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  /** Exact words. */
  readonly abstract?: string;
  readonly note?: string;
  /** The database from which the entry is. */
  readonly source: 'Whence';
};

/** Year, month, day. */
export type DateParts = readonly number[];

/** A date; in words where parts would say more than is known. */
export type CslDate =
  | {
      readonly 'date-parts': readonly [DateParts] | readonly [DateParts, DateParts];
      readonly circa?: true;
    }
  | { readonly literal: string };
