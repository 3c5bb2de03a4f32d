import type { Catalogue, Messages } from '../../../src/words/catalogue.ts';
import { ENGLISH } from '../../../src/words/english.ts';

const ACCENTED: { readonly [letter: string]: string } = {
  a: 'á',
  c: 'ç',
  d: 'đ',
  e: 'ê',
  g: 'ğ',
  i: 'î',
  l: 'ł',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
};

// Translations are longer than English by up to a half; short ones by more.
const LONGER = 0.45;
// Words, so that a line may break.
const FILLER = ' ·····';

const pseudo = (message: string): string => {
  const accented = message
    .split(/(\$\w+\$)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/[a-z]/g, (sign) => ACCENTED[sign] ?? sign),
    )
    .join('');
  return `⟦${accented}${FILLER.repeat(Math.ceil((message.length * LONGER) / FILLER.length))}⟧`;
};

/** English as nobody writes it, in brackets and longer: what stands outside brackets was never translated. */
export const PSEUDO: Catalogue = {
  lang: 'en-XA',
  messages: Object.fromEntries(
    Object.entries(ENGLISH.messages).map(([key, { message }]) => [
      key,
      { message: key === 'quoted' ? message : pseudo(message) },
    ]),
  ) satisfies Messages,
};
