import type { ComponentChildren } from 'preact';
import { say } from '../../words/words.ts';
import { ExternalIcon } from './icons.tsx';

/** The host of an address as readers know it; the address itself where it cannot be read. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^(www|m|amp)\./, '');
  } catch {
    return url;
  }
}

/**
 * A link to a source, opened in a new tab and without telling it where the reader came from.
 * Addresses other than http and https stay text: a record is data and must not run anything.
 */
export function Address({ url, children }: { url: string; children?: ComponentChildren }) {
  const label = children ?? hostOf(url);
  if (!/^https?:\/\//i.test(url)) return <span>{label}</span>;
  return (
    <a class="address" href={url} target="_blank" rel="noreferrer" title={url}>
      {label}
      <ExternalIcon />
      <span class="visually-hidden"> {say('opensInNewTab')}</span>
    </a>
  );
}
