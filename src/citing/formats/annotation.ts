import { originOf } from '../../model/origin.ts';
import type { Appearance, ClaimRecord } from '../../model/record.ts';
import { RECORD_LANGUAGE } from '../../model/record.ts';
import {
  clausesInWords,
  dateInWords,
  differencesInWords,
  levelInWords,
  publisherInWords,
  responseInWords,
  say,
  sentenceCase,
  spoken,
} from '../../words/words.ts';
import { webAddress } from '../address.ts';
import type { Format } from '../format.ts';
import { inUniversalTime } from '../instant.ts';
import { matchedPlace, type PrintedQuote, printedQuote, printedResponse } from '../links.ts';
import { type CitingContext, matchesOf, type Subject } from '../subject.ts';
import { LEFT_OUT, piecesOf, type QuotedPlace } from '../text-fragment.ts';
import { urnOf } from '../urn.ts';

/**
 * Web Annotation Data Model (W3C, 2017): an annotation collection with one page. Each annotation picks out words on a page
 * by a text quote selector, says which claim they state (identifying), what is to be said of it (commenting) and where
 * the claim's earliest known appearance is (linking).
 */
export const annotation: Format = {
  id: 'annotation',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  fits: (subject) => quotesOf(subject).length > 0,
  write: (subject, context) => {
    const items = quotesOf(subject, context).map((quoting) => annotationOf(quoting, context));
    return `${JSON.stringify(collection(subject, items, context), null, 2)}\n`;
  },
};

/** Words on a page with the record whose claim they state, and what is said of them. */
type Quoting = {
  readonly record: ClaimRecord;
  readonly printed: PrintedQuote;
  readonly comment?: string | undefined;
};

function quotesOf(subject: Subject, context?: CitingContext): readonly Quoting[] {
  switch (subject.kind) {
    case 'claim': {
      const { record, page } = subject;
      return [
        ...(page ? quotesOn({ ...page, matches: matchesOf(subject) }) : []),
        ...record.appearances.flatMap((appearance) => quoting(record, printedQuote(appearance))),
        ...record.responses.flatMap((response) =>
          quoting(record, printedResponse(response), stanceOf(response, context)),
        ),
        ...record.reviews.flatMap((review) => quoting(record, printedQuote(review), review.rating)),
      ];
    }
    case 'appearance':
      return quoting(subject.record, printedQuote(subject.appearance));
    case 'response': {
      const { record, response } = subject;
      return quoting(record, printedResponse(response), stanceOf(response, context));
    }
    case 'page':
      return quotesOn(subject.page);
    default:
      return subject satisfies never;
  }
}

type Response = Extract<Subject, { kind: 'response' }>['response'];

function stanceOf(response: Response, context: CitingContext | undefined): string | undefined {
  return context && responseInWords(response, context.names.party(response.party));
}

function quoting(
  record: ClaimRecord,
  printed: PrintedQuote | null,
  comment?: string,
): readonly Quoting[] {
  return printed && piecesOf(printed.place.exact).length > 0 ? [{ record, printed, comment }] : [];
}

function quotesOn(page: Extract<Subject, { kind: 'page' }>['page']): readonly Quoting[] {
  return page.matches.flatMap((match) => {
    const told = [levelInWords(match.match.level), ...differencesInWords(match.match)];
    return quoting(match.record, matchedPlace(page, match), sentenceCase(clausesInWords(told)));
  });
}

type TextualBody = {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format: 'text/plain';
  readonly language: string;
  readonly purpose: 'identifying' | 'commenting';
};

type Body =
  | TextualBody
  | {
      readonly type: 'SpecificResource';
      readonly purpose: 'linking';
      readonly source: string;
      readonly selector?: Target['selector'];
    };

/** A stretch of words on a page. */
type Target = {
  readonly source: string;
  readonly selector: QuotedPlace & { readonly type: 'TextQuoteSelector' };
};

type Annotation = {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  readonly created: string;
  readonly generator: typeof GENERATOR;
  readonly generated: string;
  readonly body: readonly Body[];
  /** Of words with some left out, each stretch is a target of its own. */
  readonly target: Target | readonly Target[];
};

const GENERATOR = { type: 'Software', name: 'Whence' } as const;

function annotationOf({ record, printed, comment }: Quoting, context: CitingContext): Annotation {
  const { address, place } = printed;
  const time = inUniversalTime(context.retrieved);
  return {
    id: urnOf('annotation', record.id, address, place.exact, place.prefix ?? '', comment ?? ''),
    type: 'Annotation',
    motivation: 'identifying',
    created: time,
    generator: GENERATOR,
    generated: time,
    body: bodiesOf(record, comment, context),
    target: targetsOf(printed),
  };
}

function bodiesOf(
  record: ClaimRecord,
  comment: string | undefined,
  { names }: CitingContext,
): readonly Body[] {
  const origin = originOf(record);
  const known =
    origin &&
    say('citeEarliest', {
      who: publisherInWords(origin, names.outlet),
      when: dateInWords(origin.date),
    });
  return [
    textual(record.statement, 'identifying', RECORD_LANGUAGE),
    ...(comment ? [textual(comment, 'commenting')] : []),
    ...(known ? [textual(known, 'commenting')] : []),
    ...(origin ? linking(origin) : []),
  ];
}

/** The page that prints the earliest known words, and the words on it. */
function linking(origin: Appearance): readonly Body[] {
  const printed = printedQuote(origin);
  const address = origin.url === undefined ? null : webAddress(origin.url);
  const targets = printed ? [targetsOf(printed)].flat() : address ? [{ source: address }] : [];
  return targets
    .slice(0, 1)
    .map((target) => ({ type: 'SpecificResource', purpose: 'linking', ...target }));
}

function textual(value: string, purpose: TextualBody['purpose'], language = spoken()): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', language, purpose };
}

function targetsOf({ address, place }: PrintedQuote): Target | readonly Target[] {
  const { exact, prefix, suffix } = place;
  const pieces = LEFT_OUT.test(exact) ? piecesOf(exact) : [exact];
  const [first, ...others] = pieces.map(
    (piece, at): Target => ({
      source: address,
      selector: {
        type: 'TextQuoteSelector',
        exact: piece,
        ...(at === 0 && prefix && { prefix }),
        ...(at === pieces.length - 1 && suffix && { suffix }),
      },
    }),
  );
  return first && others.length === 0 ? first : [...(first ? [first] : []), ...others];
}

type Collection = {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
};

function collection(
  subject: Subject,
  items: readonly Annotation[],
  { retrieved }: CitingContext,
): Collection {
  const label = subject.kind === 'page' ? subject.page.title : subject.record.statement;
  const ids = items.map(({ id }) => id);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urnOf('collection', retrieved, ...ids),
    type: 'AnnotationCollection',
    label: label ?? say('untitledPage'),
    total: items.length,
    first: { id: urnOf('page', retrieved, ...ids), type: 'AnnotationPage', startIndex: 0, items },
  };
}
