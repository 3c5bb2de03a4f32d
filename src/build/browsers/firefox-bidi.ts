import type { Page } from 'puppeteer-core';

/** Puppeteer's way to WebDriver BiDi, as far as it is used here; Firefox's own words are not in its types. */
export type BidiSession = {
  send(
    method: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{
    readonly result: {
      readonly type?: string;
      readonly result?: { readonly value?: string };
      readonly contexts?: readonly { readonly context: string }[];
      readonly nodes?: readonly BidiNode[];
    };
  }>;
};

/** A node of a document as WebDriver BiDi writes it down. */
export type BidiNode = {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeValue?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
};

/** The name by which WebDriver BiDi knows a page. */
export const contextOf = (page: Page): string =>
  (page.mainFrame() as unknown as { readonly _id: string })._id;
