import type { ComponentChildren } from 'preact';
import { hostOf, webAddress } from '../../citing/address.ts';
import { say } from '../../words/words.ts';
import { ExternalIcon } from './icons.tsx';

/**
 * A link to a source, opened in a new tab and without telling it where the reader came from.
 * Addresses other than http and https stay text: a record is data and must not run anything.
 */
export function Address({ url, children }: { url: string; children?: ComponentChildren }) {
  const label = children ?? hostOf(url);
  const href = webAddress(url);
  if (href === null) return <span>{label}</span>;
  return (
    <a class="address" href={href} target="_blank" rel="noreferrer" title={url}>
      {label}
      <ExternalIcon />
      <span class="visually-hidden"> {say('opensInNewTab')}</span>
    </a>
  );
}
