/** The language that a tag (BCP 47) names, whatever its script or region: `zh` of `zh-Hant-TW`. In small letters. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** `rtl` or `ltr` for words of a language; `auto` where the language is unknown, or its tag is none. */
export function directionOf(lang: string | undefined): 'rtl' | 'ltr' | 'auto' {
  const script = lang === undefined ? undefined : scriptOf(lang);
  if (script === undefined) return 'auto';
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

// Firefox does not tell a language's direction, but each browser its script, by CLDR's likely subtags.
function scriptOf(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return undefined;
  }
}

/** Scripts in use that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);
