import type {
  Claim,
  ClaimReview,
  CreativeWork,
  Organization,
  Quotation,
  Rating,
  Statement,
  WebPage,
} from 'schema-dts';
import type { Edtf } from '../../model/brand.ts';
import type { Appearance, ClaimRecord, OfficialResponse, Speaker } from '../../model/record.ts';
import { responseInWords, rowInWords } from '../../words/words.ts';
import { webAddress } from '../address.ts';
import { isPlainDate } from '../plain-date.ts';
import { onOneLine } from '../printable.ts';
import type { CitedMatch, CitedPage, CitingContext } from '../subject.ts';
import { aboutAppearance, aboutMatches, aboutResponse } from './json-ld-words.ts';

/** Nodes by their type in schema.org. */
export type Nodes = {
  readonly Claim: Extract<Claim, { '@type': 'Claim' }>;
  readonly ClaimReview: Extract<ClaimReview, { '@type': 'ClaimReview' }>;
  readonly CreativeWork: Extract<CreativeWork, { '@type': 'CreativeWork' }>;
  readonly Organization: Extract<Organization, { '@type': 'Organization' }>;
  readonly Quotation: Extract<Quotation, { '@type': 'Quotation' }>;
  readonly Rating: Extract<Rating, { '@type': 'Rating' }>;
  readonly Statement: Extract<Statement, { '@type': 'Statement' }>;
  readonly WebPage: Extract<WebPage, { '@type': 'WebPage' }>;
};

/**
 * A node of a type from its properties, those that are not known being `undefined`: written in one literal, so that the compiler
 * refuses a property that schema.org does not give to the type, which it would not in parts spread into it.
 */
export function node<T extends keyof Nodes>(
  type: T,
  properties: { readonly [K in keyof Omit<Nodes[T], '@type'>]: Nodes[T][K] | undefined },
): Nodes[T] {
  const known = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { '@type': type, ...Object.fromEntries(known) } as Nodes[T];
}

/** Names a node within the document, so that others can point to it. */
export function nodeId(claim: string, part?: string): string {
  return `#${encodeURIComponent(claim)}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`;
}

/** An address without a text fragment: it names the work, and others know it by that. */
export function pageAddress(url: string | undefined): string | undefined {
  return url === undefined ? undefined : (webAddress(url) ?? undefined);
}

/** A publisher or a party. */
export function organisation(name: string): Nodes['Organization'] {
  return node('Organization', { name });
}

/** What no term says, in sentences. */
export function described(parts: readonly (string | undefined | false)[]): string | undefined {
  const told = parts.flatMap((part) => (part ? [onOneLine(part)] : []));
  return told.length > 0 ? told.join(' ') : undefined;
}

/**
 * A date that schema.org's Date (ISO 8601) can say: a day, a month, a year. "On or before", "about" and intervals cannot be said by
 * `datePublished` (and `temporalCoverage` is the time that a work is about): these stand in words in the description.
 */
export function schemaDate(date: Edtf | undefined): string | undefined {
  return date !== undefined && isPlainDate(date) ? date : undefined;
}

/**
 * An appearance. Records do not say whether it was printed or broadcast, so it is a CreativeWork and no more; nor
 * whether a speaker is a person or a body, so who said it stands in `creditText`, not in `author`. The address of
 * an utterance is that of a page that reports it: a citation, where that of a publication is its own.
 */
export function appearanceNode(
  record: ClaimRecord,
  appearance: Appearance,
  context: CitingContext,
): Nodes['CreativeWork'] {
  const { speaker, outlet, date, quote, lang, translation } = appearance;
  const url = pageAddress(appearance.url);
  const sources = record.relays
    .filter(({ to, evidence }) => to === appearance.id && evidence !== 'inferred')
    .map(({ from }) => ({ '@id': nodeId(record.id, from) }));
  return node('CreativeWork', {
    '@id': nodeId(record.id, appearance.id),
    creditText: credit(speaker),
    publisher: outlet && organisation(context.names.outlet(outlet)),
    datePublished: schemaDate(date),
    text: quote,
    inLanguage: lang,
    workTranslation:
      translation && node('CreativeWork', { text: translation.text, inLanguage: translation.lang }),
    url: outlet && url,
    citation: outlet === undefined && url !== undefined ? node('WebPage', { url }) : undefined,
    isBasedOn: sources.length > 0 ? sources : undefined,
    description: described(aboutAppearance(record, appearance, context)),
  });
}

/** What a party stated; the stance is in its name, in words. */
export function responseNode(
  record: ClaimRecord,
  response: OfficialResponse,
  context: CitingContext,
): Nodes['Statement'] {
  const { party, date, speaker, quote, lang, sources } = response;
  const name = context.names.party(party);
  const pages = sources.flatMap((source) => {
    const url = pageAddress(source.url);
    return url === undefined ? [] : [node('WebPage', { url })];
  });
  return node('Statement', {
    name: responseInWords(response, name),
    about: { '@id': nodeId(record.id) },
    author: organisation(name),
    creditText: credit(speaker),
    datePublished: schemaDate(date),
    text: quote,
    inLanguage: lang,
    citation: pages.length > 0 ? pages : undefined,
    description: described(aboutResponse(response)),
  });
}

function credit(speaker: Speaker | undefined): string | undefined {
  return speaker && rowInWords([speaker.name, speaker.role]);
}

/** The page on which a claim was met, with its words. */
export function pageNode(page: CitedPage, matches: readonly CitedMatch[]): Nodes['WebPage'] {
  return node('WebPage', {
    url: pageAddress(page.address),
    name: page.title,
    inLanguage: page.lang,
    hasPart: matches.map(({ words }) => node('Quotation', { text: words, inLanguage: page.lang })),
    description: described(aboutMatches(matches)),
  });
}
