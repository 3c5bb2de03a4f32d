import { primaryOf } from './language-tags.ts';

/** A language that the interface speaks. */
export type Language = (typeof LANGUAGES)[number]['lang'];

/** The languages of the interface, each by its own name. */
export const LANGUAGES = [
  { lang: 'en', name: 'English' },
  { lang: 'de', name: 'Deutsch' },
  { lang: 'uk', name: 'Українська' },
  { lang: 'ru', name: 'Русский' },
  { lang: 'pl', name: 'Polski' },
  { lang: 'fr', name: 'Français' },
  { lang: 'es', name: 'Español' },
  { lang: 'ko', name: '한국어' },
  { lang: 'ar', name: 'العربية' },
] as const;

/**
 * The language of the interface for somebody who has chosen one, or whose browser speaks these, the best first. English where
 * none of theirs is there.
 */
export function languageFor(chosen: Language | null, spoken: readonly string[]): Language {
  if (chosen !== null) return chosen;
  for (const tag of spoken) {
    const found = LANGUAGES.find(({ lang }) => lang === primaryOf(tag));
    if (found !== undefined) return found.lang;
  }
  return 'en';
}
