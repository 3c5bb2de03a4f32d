/** Divides texts of a language (BCP 47) into words; of a language unknown, or by a tag that is none, as the browser would. */
export function wordSegmenterFor(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    // A tag that a record or a page has wrong must not take away what is said of its words.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
