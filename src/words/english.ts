import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import type { Catalogue } from './catalogue.ts';

/** English, for where no browser has files to read: the command line and tests. It is no part of the extension. */
export const ENGLISH: Catalogue = { lang: 'en', messages };
