import { directionOf } from '../../model/language-tags.ts';
import type { Translation } from '../../model/record.ts';
import { inQuotationMarks, languageInWords, say } from '../../words/words.ts';

/** Exact words in their language, with its direction and quotation marks, and a translation under them. */
export function Quotation({
  quote,
  lang,
  translation,
  size = 'plain',
}: {
  quote: string;
  lang?: string | undefined;
  translation?: Translation | undefined;
  size?: 'large' | 'plain';
}) {
  return (
    <blockquote class={`quotation quotation-${size}`}>
      <p lang={lang} dir={directionOf(lang)}>
        {inQuotationMarks(quote, lang)}
      </p>
      {translation && (
        <p class="translation" lang={translation.lang} dir={directionOf(translation.lang)}>
          <span class="translation-label">
            {say('inLanguage', { language: languageInWords(translation.lang) })}{' '}
          </span>
          {inQuotationMarks(translation.text, translation.lang)}
        </p>
      )}
    </blockquote>
  );
}
