/** The part of Citation.js that the tests read references back with; it ships without types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @throws where the text is none of the type */
    constructor(text: string, options: { readonly forceType: '@biblatex/text' | '@ris/file' });
    /** CSL-JSON. */
    readonly data: readonly { readonly [field: string]: unknown }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
