import { normalise } from '../../text/normal.ts';
import { tokenise, tokenText } from '../../text/tokens.ts';
import { drain } from '../drain.ts';
import { foldWord } from './language.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Scripts that one language has to itself, or nearly. Earlier entries win: Japanese is written with Han too. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\u3041-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7a3]/g, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Bengali}/gu, 'bn'],
];

/** Share of the letters that such a script needs to decide, so that a name in it does not. */
const DECIDING_SHARE = 0.2;

/** Letters that few languages use, in lower case: each is as good as a stop word. */
const LETTERS: readonly (readonly [letters: string, tags: string])[] = [
  ['ąęłńśźż', 'pl'],
  ['ěřů', 'cs'],
  ['ľĺŕ', 'sk'],
  ['ñ¿¡', 'es'],
  ['ãõ', 'pt'],
  ['ß', 'de'],
  ['äö', 'de fi sv et'],
  ['å', 'sv nb da'],
  ['æø', 'nb da'],
  ['őű', 'hu'],
  ['ğış', 'tr'],
  ['țăș', 'ro'],
  ['āēīļņģķ', 'lv'],
  ['ėųį', 'lt'],
  ['ơưạảấầẩậắặẹếềểệịỉọốồộớờợụủứừữự', 'vi'],
  ['èùêœ', 'fr'],
  ['òì', 'it'],
  ['ґєії', 'uk'],
  ['ыэё', 'ru'],
  ['پچژگی', 'fa ur'],
  ['ٹڈںے', 'ur'],
  ['ةأ', 'ar'],
];

/** Entries of a list that is not long: the usual size of those published. */
const SHORTEST_LIST = 100;

/** Votes beyond which a text is not taken for what its neighbours are: two stop words that are no one else's. */
const CLEAR_LEAD = 1.5;

/** The languages that a word or letter speaks for, and how strongly: shared by more, it says less for each. */
type Voters = { readonly tags: readonly string[]; readonly weight: number };
type Ballot = ReadonlyMap<string, Voters>;

const addVoter = (ballot: Map<string, Voters>, item: string, tag: string): void => {
  const before = ballot.get(item)?.tags ?? [];
  if (before.includes(tag)) return;
  ballot.set(item, { tags: [...before, tag], weight: 1 / Math.sqrt(before.length + 1) });
};

type Ballots = {
  readonly words: Ballot;
  readonly letters: Ballot;
  readonly shares: ReadonlyMap<string, number>;
};

function* makeBallots(): Generator<void, Ballots, void> {
  const words = new Map<string, Voters>();
  const letters = new Map<string, Voters>();
  /** A longer list is met more often by chance. */
  const shares = new Map<string, number>();
  for (const [tag, list] of STOP_WORDS) {
    for (const word of list) addVoter(words, foldWord(word), tag);
    shares.set(tag, (Math.max(list.length, SHORTEST_LIST) / SHORTEST_LIST) ** -0.25);
    yield;
  }
  for (const [alphabet, tags] of LETTERS) {
    for (const letter of alphabet)
      for (const tag of tags.split(' ')) addVoter(letters, letter, tag);
  }
  return { words, letters, shares };
}

/** Made when first needed: it folds some 9,000 words. */
let ballots: Ballots | undefined;

/** Makes what guessing takes, pausing now and then; without it the first guess takes a tenth of a second. */
export function* prepareGuessing(): Generator<void, void, void> {
  ballots ??= yield* makeBallots();
}

const byScript = (text: string): string | undefined => {
  const letterCount = text.match(/\p{L}/gu)?.length ?? 0;
  const found = BY_SCRIPT.find(
    ([script]) => (text.match(script)?.length ?? 0) > letterCount * DECIDING_SHARE,
  );
  return found?.[1];
};

const countVotes = (text: string): ReadonlyMap<string, number> => {
  ballots ??= drain(makeBallots());
  const { words, letters, shares } = ballots;
  const votes = new Map<string, number>();
  const vote = (ballot: Ballot, item: string) => {
    const voters = ballot.get(item);
    for (const tag of voters?.tags ?? []) {
      const gain = (voters?.weight ?? 0) * (shares.get(tag) ?? 1);
      votes.set(tag, (votes.get(tag) ?? 0) + gain);
    }
  };
  const tokens = tokenise(normalise(text).text);
  for (let index = 0; index < tokens.count; index++) vote(words, tokenText(tokens, index));
  for (const letter of text.normalize('NFC').toLowerCase()) vote(letters, letter);
  return votes;
};

/**
 * The language a text is probably written in, as the first part of a BCP 47 tag; nothing where no stop word and no
 * letter speaks for one, or two are level. By script, then by vote of stop words and rare letters. Linear in the text.
 *
 * @param expected what the text is taken for unless its words speak clearly for another: that of its neighbours
 */
export const guessLanguage = (text: string, expected?: string): string | undefined => {
  const script = byScript(text);
  if (script !== undefined) return script;
  const votes = countVotes(text);
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const clear = best !== undefined && best[1] > (second?.[1] ?? 0);
  if (expected === undefined) return clear ? best[0] : undefined;
  const forExpected = votes.get(expected) ?? 0;
  return clear && best[1] > CLEAR_LEAD + 2 * forExpected ? best[0] : expected;
};
