import type { ClaimReview } from '../../model/record.ts';
import { dateInWords, inQuotationMarks, say } from '../../words/words.ts';
import { Address } from '../parts/address.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Quotation } from '../parts/quotation.tsx';
import { Section } from '../parts/section.tsx';

/** Fact-checkers' assessments in their own words, apart from what officials said. */
export function Reviews(props: { reviews: readonly ClaimReview[]; names: NameBook }) {
  if (props.reviews.length === 0) return null;
  return (
    <Section title={say('claimReviews')} name="reviews">
      <ul class="reviews">
        {props.reviews.map((review) => (
          <Review review={review} names={props.names} />
        ))}
      </ul>
    </Section>
  );
}

function Review({ review, names }: { review: ClaimReview; names: NameBook }) {
  const { publisher, date, rating, quote, lang, url, remark } = review;
  return (
    <li>
      <p>
        <b>
          {url ? <Address url={url}>{names.outlet(publisher)}</Address> : names.outlet(publisher)}
        </b>
        , {dateInWords(date)}
        {rating && <>. {say('itsRating', { rating: inQuotationMarks(rating, review.lang) })}</>}
      </p>
      {quote && <Quotation quote={quote} lang={lang} />}
      {remark && (
        <p class="small" dir="auto">
          {remark}
        </p>
      )}
    </li>
  );
}
