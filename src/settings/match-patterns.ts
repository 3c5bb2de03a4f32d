/** A match pattern as far as access to whole hosts is told by one: schemes and host, any path. */
type HostPattern = {
  readonly schemes: readonly string[];
  /** A host name; `*` for every host; with `*.` before it, it and all below it. */
  readonly host: string;
};

/** What has to be held to read every site. */
export const EVERY_SITE: readonly string[] = ['http://*/*', 'https://*/*'];

/**
 * What has to be held to read one site. Two patterns rather than `*://`: what may be asked for is listed by scheme, and
 * Chromium looks for one entry of that list that covers the whole of each pattern.
 */
export const patternsOf = (host: string): readonly string[] => [
  `http://${host}/*`,
  `https://${host}/*`,
];

const parse = (pattern: string): HostPattern | undefined => {
  if (pattern === '<all_urls>') return { schemes: ['http', 'https'], host: '*' };
  const found = /^(\*|https?):\/\/([^/]+)\/\*$/u.exec(pattern);
  const [, scheme, host] = found ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  return { schemes: scheme === '*' ? ['http', 'https'] : [scheme], host: host.toLowerCase() };
};

const coversHost = (wide: string, narrow: string): boolean => {
  if (wide === '*' || wide === narrow) return true;
  if (!wide.startsWith('*.')) return false;
  const below = narrow.replace(/^\*\./u, '');
  return below === wide.slice(2) || below.endsWith(wide.slice(1));
};

/** Whether every address of one match pattern is one of another. False where either is not of whole hosts. */
export const covers = (wide: string, narrow: string): boolean => {
  const [outer, inner] = [parse(wide), parse(narrow)];
  if (outer === undefined || inner === undefined) return false;
  return (
    inner.schemes.every((scheme) => outer.schemes.includes(scheme)) &&
    coversHost(outer.host, inner.host)
  );
};

/** Whether some of these patterns together cover a pattern, each scheme by one. */
export const areCovered = (held: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((pattern) => held.some((wide) => covers(wide, pattern)));

/** The host of a pattern; `*` for every host; undefined where it is of something else. */
export const hostOf = (pattern: string): string | undefined => parse(pattern)?.host;

/** A pattern as one for each of its schemes, as browsers are asked; none where it is not of whole hosts. */
export const bySchemes = (pattern: string): readonly string[] => {
  const { schemes = [], host } = parse(pattern) ?? {};
  return schemes.map((scheme) => `${scheme}://${host}/*`);
};
