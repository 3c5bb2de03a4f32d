/**
 * An address that may become a link, or `null`: http and https only, since a record is data and must not run anything.
 * Characters that an address cannot have, and that would end it in Markdown, HTML or an e-mail, are percent-encoded.
 */
export function webAddress(url: string): string | null {
  const address = url.trim().toWellFormed().replace(NOT_IN_ADDRESSES, encodeURIComponent);
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address) ? address : null;
}

/** The host as readers know it; the address itself where it has none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^(www|m|amp)\./, '');
  } catch {
    return url;
  }
}

// RFC 3986 has none of these. Letters of other scripts are left: people read them.
const NOT_IN_ADDRESSES = /[\s\p{C}"<>\\^`{|}]/gu;
