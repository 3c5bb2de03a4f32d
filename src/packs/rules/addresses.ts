import { stringsUnder } from '../walk.ts';
import { forEachClaim } from './context.ts';

const ADDRESS_KEYS = new Set(['url']);

const fault = (text: string): string | null => {
  if (/\s/.test(text)) return 'contains a space';
  if (!URL.canParse(text)) return 'is not an address';
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return 'is not an http or https address';
  if (username !== '' || password !== '') return 'contains a user name or password';
  return hostname.includes('.') ? null : 'does not name a public host';
};

/** Addresses are whole http or https addresses of public hosts. */
export const addressesAreHttp = forEachClaim((record, problem) =>
  stringsUnder(record, ADDRESS_KEYS).flatMap(({ steps, text }) => {
    const what = fault(text);
    return what === null
      ? []
      : [problem(steps, `"${text}" ${what}`, 'write the whole address, or leave the key out')];
  }),
);
