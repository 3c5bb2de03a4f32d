import { ENGLISH } from '../languages/english.ts';
import { type Language, UNKNOWN_LANGUAGE } from '../languages/language.ts';

/** What ranking knows of languages; given to it, so that who needs few need not load all. */
export type Tongues = {
  readonly languageOf: (tag: string) => Language;
  /** The likely language of a text; `expected` unless its words speak clearly for another. */
  readonly guess: (text: string, expected?: string) => string | undefined;
};

/** Takes every text for English that does not say otherwise. */
export const ENGLISH_ONLY: Tongues = {
  languageOf: (tag) => (tag === 'en' ? ENGLISH : UNKNOWN_LANGUAGE),
  guess: (_, expected) => expected ?? 'en',
};
