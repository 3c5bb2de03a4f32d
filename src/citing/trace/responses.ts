import type { ClaimRecord, ClaimReview, OfficialResponse } from '../../model/record.ts';
import { responseInWords, rowInWords, say } from '../../words/words.ts';
import { hostOf } from '../address.ts';
import { linkTo, linkToSource, printedResponse } from '../links.ts';
import type { CitingContext } from '../subject.ts';
import { withTextFragment } from '../text-fragment.ts';
import { exactWords, translated } from './appearance.ts';
import {
  type Block,
  date,
  joined,
  link,
  list,
  name,
  paragraph,
  quotation,
  quote,
  remark,
  type Section,
  section,
  strong,
  text,
} from './document.ts';

/** Official responses: those who spoke before those of whom nothing was found, each in the record's order. */
export function responsesSection({ responses }: ClaimRecord, context: CitingContext): Section[] {
  const spoke = responses.filter(({ stance }) => stance !== 'none-found');
  const silent = responses.filter(({ stance }) => stance === 'none-found');
  const all = [...spoke, ...silent].map((response) => responseBlocks(response, context));
  return section(
    say('officialResponses'),
    all.length > 0 ? list(all) : paragraph(say('noneRecorded')),
  );
}

/** One official response. Of a search that found nothing there are no words and need be no source. */
export function responseBlocks(response: OfficialResponse, { names }: CitingContext): Block[] {
  const printed = printedResponse(response);
  const address = printed && withTextFragment(printed.address, printed.place);
  const { party, stance, speaker, quote: said, lang, translation, sources } = response;
  return [
    ...paragraph(strong(responseInWords(response, names.party(party))), text('.')),
    ...remark(speaker && rowInWords([speaker.name, speaker.role])),
    ...(said ? [quotation(said, lang, address), ...translated(translation)] : []),
    ...remark(response.remark),
    ...(sources.length === 0 && stance !== 'none-found' ? paragraph(say('noSource')) : []),
    ...sources.flatMap((source) => [
      ...paragraph(
        link(
          linkToSource(response, source),
          source.outlet ? names.outlet(source.outlet) : hostOf(source.url),
        ),
      ),
      ...remark(source.remark),
    ]),
  ];
}

/** Fact-checkers' assessments in their own words, apart from what officials said. */
export function reviewsSection({ reviews }: ClaimRecord, context: CitingContext): Section[] {
  return section(say('claimReviews'), list(reviews.map((review) => reviewBlocks(review, context))));
}

function reviewBlocks(review: ClaimReview, { names }: CitingContext): Block[] {
  const { publisher, rating, url } = review;
  const publisherName = names.outlet(publisher);
  return [
    ...paragraph(
      ...joined([
        url ? link(linkTo(review), publisherName) : name(publisherName),
        date(review.date),
      ]),
    ),
    ...(rating ? paragraph(say('itsRatingColon'), text(' '), quote(rating, review.lang)) : []),
    ...(review.quote ? exactWords(review) : []),
    ...remark(review.remark),
  ];
}
