import { hashText } from '../../text/hash.ts';
import { TokenKind, type Tokens } from '../../text/tokens.ts';

/** Words that turn a sentence into its opposite, in normal form without apostrophes. */
const NEGATIONS: Readonly<Record<string, string>> = {
  en:
    'no not never none nobody nothing neither nor without cannot arent aint cant couldnt didnt doesnt dont hadnt hasnt ' +
    'havent isnt mustnt shouldnt wasnt werent wont wouldnt',
  de: 'nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder',
  fr: 'ne n pas jamais aucun aucune rien personne sans ni',
  es: 'no nunca jamas ningun ninguna ninguno nada nadie sin tampoco',
  pt: 'nao nunca jamais nenhum nenhuma nada ninguem sem',
  it: 'non mai nessun nessuno nessuna niente nulla senza',
  nl: 'niet nooit geen niets niemand zonder',
  pl: 'nie nigdy nikt nic zaden zadna zadnych bez',
  cs: 'ne neni nejsou nikdy nikdo nic zadny zadna zadne bez',
  ro: 'nu niciodata nimeni nimic niciun nicio fara',
  ru: 'не нет ни никогда никто ничего никакои без',
  uk: 'не немає ні ніколи ніхто нічого без',
  bg: 'не няма никога никои нищо без',
  lv: 'ne nav nekad neviens nekas bez',
  tr: 'degil yok hic asla',
  id: 'tidak bukan tak belum tanpa jangan',
  ar: 'لا لم لن ليس ليست غير بدون ما',
  fa: 'نه نیست نبود هرگز هیچ بدون',
};

const HASHES: ReadonlySet<number> = new Set(
  Object.values(NEGATIONS).flatMap((words) => words.split(' ').map((word) => hashText(word))),
);
/** Where no spaces part words, these characters negate: not, without, nothing. */
const CHARACTERS: ReadonlySet<number> = new Set(
  [...'不没沒无無未非'].map((char) => hashText(char)),
);

const PAUSE = /[,.!;:]/;
/** Letters of the longest word for "no" that stands alone. */
const LONGEST_NO = 4;

/** "No, we paid": an answer to what was said before. "We did not, they did" is none. */
const isAnswer = ({ text, starts, ends }: Tokens, at: number): boolean =>
  (ends[at] ?? 0) - (starts[at] ?? 0) <= LONGEST_NO && PAUSE.test(text.charAt(ends[at] ?? 0));

/** Whether a token negates what it stands in. */
export const isNegation = (tokens: Tokens, at: number): boolean =>
  (tokens.kinds[at] === TokenKind.single ? CHARACTERS : HASHES).has(tokens.hashes[at] ?? 0) &&
  !isAnswer(tokens, at);
