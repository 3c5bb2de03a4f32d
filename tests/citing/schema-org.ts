/**
 * What schema.org's own pages say of the terms that we use (release 29): the types, each with the one above it, and the
 * properties, each with the types that have it and what it may hold.
 */
const PARENTS: { readonly [type: string]: string } = {
  Claim: 'CreativeWork',
  ClaimReview: 'Review',
  Review: 'CreativeWork',
  Statement: 'CreativeWork',
  Quotation: 'CreativeWork',
  WebPage: 'CreativeWork',
  CreativeWork: 'Thing',
  Organization: 'Thing',
  Rating: 'Intangible',
  Intangible: 'Thing',
};

type Term = { readonly on: string; readonly holds: readonly string[] };

const TERMS: { readonly [property: string]: Term } = {
  alternateName: { on: 'Thing', holds: ['Text'] },
  description: { on: 'Thing', holds: ['Text', 'TextObject'] },
  identifier: { on: 'Thing', holds: ['Text', 'URL', 'PropertyValue'] },
  name: { on: 'Thing', holds: ['Text'] },
  subjectOf: { on: 'Thing', holds: ['CreativeWork', 'Event'] },
  url: { on: 'Thing', holds: ['URL'] },
  about: { on: 'CreativeWork', holds: ['Thing'] },
  author: { on: 'CreativeWork', holds: ['Organization', 'Person'] },
  citation: { on: 'CreativeWork', holds: ['CreativeWork', 'Text'] },
  creditText: { on: 'CreativeWork', holds: ['Text'] },
  datePublished: { on: 'CreativeWork', holds: ['Date', 'DateTime'] },
  hasPart: { on: 'CreativeWork', holds: ['CreativeWork'] },
  inLanguage: { on: 'CreativeWork', holds: ['Language', 'Text'] },
  isBasedOn: { on: 'CreativeWork', holds: ['CreativeWork', 'Product', 'URL'] },
  publisher: { on: 'CreativeWork', holds: ['Organization', 'Person'] },
  sdDatePublished: { on: 'CreativeWork', holds: ['Date'] },
  sdLicense: { on: 'CreativeWork', holds: ['CreativeWork', 'URL'] },
  text: { on: 'CreativeWork', holds: ['Text'] },
  version: { on: 'CreativeWork', holds: ['Number', 'Text'] },
  workTranslation: { on: 'CreativeWork', holds: ['CreativeWork'] },
  appearance: { on: 'Claim', holds: ['CreativeWork'] },
  firstAppearance: { on: 'Claim', holds: ['CreativeWork'] },
  itemReviewed: { on: 'Review', holds: ['Thing'] },
  reviewBody: { on: 'Review', holds: ['Text'] },
  reviewRating: { on: 'Review', holds: ['Rating'] },
  claimReviewed: { on: 'ClaimReview', holds: ['Text'] },
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isA = (type: string | undefined, wanted: string): boolean =>
  type !== undefined && (type === wanted || isA(PARENTS[type], wanted));

/** Everything in a node that schema.org does not have, or does not have there; a sentence for each. */
export function faultsOf(node: Json, at = ''): readonly string[] {
  if (node === null || typeof node !== 'object' || !('@type' in node)) return [`${at} has no type`];
  const { '@type': type, '@id': id, ...properties } = node;
  if (typeof type !== 'string' || !(type in PARENTS)) return [`${at} has no known type`];
  const idFaults =
    id === undefined || typeof id === 'string' ? [] : [`${at} has no name as its @id`];
  return [
    ...idFaults,
    ...Object.entries(properties).flatMap(([property, value]) => {
      const term = TERMS[property];
      if (!term) return [`${at}/${property} is no term we know`];
      if (!isA(type, term.on)) return [`${at}/${property} is none of a ${type}`];
      const values = Array.isArray(value) ? value : [value];
      return values.flatMap((one) => valueFaults(one, term, `${at}/${property}`));
    }),
  ];
}

function valueFaults(value: Json, { holds }: Term, at: string): readonly string[] {
  if (typeof value === 'string') return textFaults(value, holds, at);
  if (value === null || typeof value !== 'object') return [`${at} is ${value}`];
  // A reference to a node that stands elsewhere.
  if (Object.keys(value).join() === '@id') return [];
  const type = '@type' in value ? value['@type'] : undefined;
  const fits = typeof type === 'string' && holds.some((wanted) => isA(type, wanted));
  return [...(fits ? [] : [`${at} may not hold a ${String(type)}`]), ...faultsOf(value, at)];
}

function textFaults(value: string, holds: readonly string[], at: string): readonly string[] {
  if (value === '') return [`${at} is empty`];
  if (holds.includes('Text')) return [];
  if (holds.includes('Date') && /^\d{4}(-\d\d){0,2}$/.test(value)) return [];
  if (holds.includes('URL') && URL.canParse(value)) return [];
  return [`${at} may not hold "${value}"`];
}
