/** A host that browsers can be asked for, or one sentence saying what is wrong with what was typed. */
export type TypedHost =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly problem: string };

const bad = (problem: string): TypedHost => ({ ok: false, problem });

/**
 * Reads a host from what a person types: a name, or the address of one of its pages. The answer is as browsers write
 * it: lower case, without port, letters outside ASCII in Punycode.
 */
export const readHost = (typed: string): TypedHost => {
  const words = typed.trim();
  if (words === '') return bad('Type the name of a site, such as news.example.');
  const scheme = /^([a-z][a-z+.-]*):\/\//iu.exec(words)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return bad(`Whence reads http and https pages only, not ${scheme} addresses.`);
  }
  if (words.includes('*')) return bad('Leave out the *: one site at a time.');
  const address = scheme === undefined ? `http://${words}` : words;
  if (/\s/u.test(words) || !URL.canParse(address)) {
    return bad(`“${words}” is not the name of a site. Type one such as news.example.`);
  }
  const { hostname } = new URL(address);
  if (!isName(hostname)) {
    return bad(`“${words}” lacks an ending such as .org. Type the whole name of the site.`);
  }
  return { ok: true, host: hostname };
};

/** The name of a site without its port: what browsers grant access by. */
export const hostNameOf = (site: string): string => site.replace(/:\d+$/u, '');

// Names of one word exist on local networks alone, of which only this machine's own is worth taking for meant.
const isName = (host: string): boolean =>
  host === 'localhost' || host.startsWith('[') || /^[^.].*\.[^.]+\.?$/u.test(host);
