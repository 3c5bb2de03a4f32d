import type { Edtf } from '../../model/brand.ts';
import { comma } from '../../words/words.ts';

/** A stretch of a line. Text of others is kept apart from ours: it is isolated, and never read as markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A name, a remark, a title: somebody's text within a line of ours. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'date'; readonly date: Edtf | undefined }
  | { readonly kind: 'link'; readonly url: string; readonly text: string };

/** What stands by itself. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'quotation';
      readonly text: string;
      readonly lang?: string;
      readonly cite?: string;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    };

/** A step of the trace under its heading. */
export type Section = { readonly title: string; readonly blocks: readonly Block[] };

/** A subject told in words, before it is given the form of plain text, Markdown or HTML. */
export type CitedDocument = {
  readonly title: string;
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
  /** How it was retrieved, and what is not said. */
  readonly foot: readonly Block[];
};

/** A paragraph of ours, or of parts; what is absent falls away, and nothing is left of nothing. */
export function paragraph(...parts: readonly (Inline | string | undefined | false)[]): Block[] {
  const content = parts.flatMap((part) => {
    if (part === undefined || part === false || part === '') return [];
    return typeof part === 'string' ? [text(part)] : [part];
  });
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

/** A paragraph of somebody's text, where there is any. */
export function remark(words: string | undefined): Block[] {
  return words ? [{ kind: 'paragraph', content: [name(words)] }] : [];
}

/** Somebody's exact words in a block of their own. */
export function quotation(words: string, lang?: string, cite?: string | null): Block {
  return { kind: 'quotation', text: words, ...(lang && { lang }), ...(cite && { cite }) };
}

/** A list, unless it has nothing. */
export function list(items: readonly (readonly Block[])[], ordered = false): Block[] {
  const filled = items.filter((item) => item.length > 0);
  return filled.length === 0 ? [] : [{ kind: 'list', ordered, items: filled }];
}

/** A section, unless it has nothing to say. */
export function section(title: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ title, blocks }];
}

/** Parts with something between them. */
export function joined(parts: readonly Inline[], between = comma()): Inline[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [text(between), part]));
}

/** Words of ours. */
export const text = (words: string): Inline => ({ kind: 'text', text: words });
/** Words that the eye is to find. */
export const strong = (words: string): Inline => ({ kind: 'strong', text: words });
/** Somebody's text within a line of ours. */
export const name = (words: string): Inline => ({ kind: 'name', text: words });
/** Somebody's exact words within a line of ours. */
export const quote = (words: string, lang?: string): Inline => ({
  kind: 'quote',
  text: words,
  ...(lang && { lang }),
});
/** A date, or that it is unknown. */
export const date = (when: Edtf | undefined): Inline => ({ kind: 'date', date: when });
/** A way to a page; only its name where the address is none that may be linked. */
export const link = (url: string | null, words: string): Inline =>
  url === null ? name(words) : { kind: 'link', url, text: words };
