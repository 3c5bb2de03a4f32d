/** A text directive, read the way a browser reads it: WICG, Scroll to Text Fragment, "parse a text directive". */
export type Directive = {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
};

/** The hash that the page sees, and the directive that it does not. */
export function readFragment(url: string): {
  readonly hash: string;
  readonly directive: Directive | null;
} {
  const fragment = url.includes('#') ? url.slice(url.indexOf('#') + 1) : '';
  const [hash = '', directives] = fragment.split(':~:');
  const [text, ...others] = (directives ?? '')
    .split('&')
    .filter((part) => part.startsWith('text='));
  if (text === undefined || others.length > 0) return { hash, directive: null };
  const parts = text.slice('text='.length).split(',');
  const decoded = (part: string) => decodeURIComponent(part);
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start, end, ...rest] = parts;
  if (!start || rest.length > 0) throw new Error(`no text directive: ${text}`);
  return {
    hash,
    directive: {
      ...(prefix !== undefined && { prefix: decoded(prefix) }),
      start: decoded(start),
      ...(end !== undefined && { end: decoded(end) }),
      ...(suffix !== undefined && { suffix: decoded(suffix) }),
    },
  };
}
