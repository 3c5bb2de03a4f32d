import type { PageStance, Reason } from '../model/match.ts';
import { normalise } from '../text/normal.ts';
import { tokenise } from '../text/tokens.ts';
import type { Range } from './differences-text.ts';
import type { LittleWords, WordedText } from './little-words.ts';
import type { StanceRole } from './senses.ts';
import { isReported, type Own } from './stance-reported.ts';
import { governs, governsFromNext, isUndone } from './stance-scope.ts';
import {
  COMMA,
  hasSign,
  hasTurn,
  isAsked,
  readStanceText,
  type StanceText,
  type Surroundings,
  surroundingsOf,
  within,
} from './stance-sentence.ts';

/** How far from the stretch a negation still belongs to its clause, in tokens. */
const NEAR = 3;

/** Negations of the claim's own clause, with no one speaking or asking in between: "did not offer". */
const isNegated = (around: Surroundings): boolean => {
  const { stretch, sentence, verbLast } = around;
  const to = verbLast ? Math.min(sentence.last, stretch.last + NEAR + 1) : stretch.last;
  const from = Math.max(sentence.first, stretch.first - NEAR);
  return within(around, { first: from, last: to }, 'not').some((negation) => {
    const first = Math.min(negation.first, stretch.last + 1);
    const last = Math.max(negation.last, stretch.last);
    return (
      !hasSign(around, first, last, COMMA) &&
      !hasTurn(around, first, last) &&
      within(around, { first, last }, 'speech', 'doubt', 'denial', 'not-denied', 'source')
        .length === 0
    );
  });
};

const decide = (around: Surroundings, own: Own): PageStance => {
  const { sentence, next } = around;
  const here = (role: 'denial' | 'doubt') =>
    within(around, sentence, role).some(
      (word) => governs(around, word) && !(role === 'denial' && isUndone(around, word, sentence)),
    );
  const after = (role: 'denial' | 'doubt') =>
    within(around, next, role).some(
      (word) =>
        governsFromNext(around, word, role) && !(role === 'denial' && isUndone(around, word, next)),
    );
  const mayDeny = !own.denial && !own.doubt;
  if (mayDeny && after('denial')) return 'denies';
  if (isAsked(around)) return 'questions';
  if (mayDeny && here('denial')) return 'denies';
  if (!own.doubt && (here('doubt') || after('doubt'))) return 'questions';
  if (!own.negation && !own.doubt && isNegated(around)) return 'denies';
  return isReported(around, own) ? 'reports' : 'asserts';
};

/** Tokens below which a text may be taken for one in another language: then it is read in that too. */
const SHORT = 40;

const DECIDING: ReadonlySet<string | undefined> = new Set<StanceRole>([
  'denial',
  'not-denied',
  'speech',
  'report',
  'source',
  'doubt',
]);

/** Share of the votes for the likeliest language with which another is as likely. */
const LEVEL = 0.7;

/** Whether anything around a stretch decides its stance, not only joins its clauses. */
const decides = ({ words }: Surroundings): boolean =>
  words.some(({ sense }) => DECIDING.has(sense));

/** Reads the stance of a text to what a match repeats, which takes up some tokens of it. */
export type StanceReader = (
  text: WordedText,
  match: Range & {
    readonly reasons: readonly Reason[];
    /** The claim is itself the denial of another. */
    readonly isDenial: boolean;
  },
) => PageStance;

const textsOf = (reason: Reason): readonly string[] =>
  reason.kind === 'wording'
    ? [reason.text]
    : reason.kind === 'cue'
      ? reason.found.map(({ words }) => words)
      : [];

/** Texts of reasons that are kept as they were read; beyond, all are forgotten at once. */
const MOST_READ = 256;

/**
 * Makes a reader of stances. A passage is read once for all matches in it, in the language it is probably in or, where
 * nothing decides in a short one, in one that it may be taken for; of a language that has no stance words, only
 * quotation marks, colons and question marks are read. Each match costs the two sentences around it.
 *
 * @param wordsOf finds the words of stance
 */
export const createStanceReader = (wordsOf: (text: WordedText) => LittleWords): StanceReader => {
  let last: StanceText | undefined;
  const known = new Map<string, LittleWords>();
  const wordsIn = (page: string): LittleWords => {
    const before = known.get(page);
    if (before) return before;
    if (known.size >= MOST_READ) known.clear();
    const normal = normalise(page);
    const words = wordsOf({ page, normal, tokens: tokenise(normal) });
    known.set(page, words);
    return words;
  };
  return (read, match) => {
    last = last?.tokens === read.tokens ? last : readStanceText(read, wordsOf(read));
    const text = last;
    const { votes } = text.words;
    const [most = 0] = votes.values();
    const langs = [...votes.keys()].filter((one) => (votes.get(one) ?? 0) >= LEVEL * most);
    const deciding =
      text.tokens.count > SHORT
        ? undefined
        : langs.find((one) => decides(surroundingsOf(text, match, one)));
    const lang = deciding ?? langs[0];
    const own = match.reasons
      .flatMap(textsOf)
      .flatMap((words) => (lang ? wordsIn(words).in(lang) : []));
    const says = (...senses: readonly (string | undefined)[]) =>
      own.some(({ sense }) => senses.includes(sense));
    return decide(surroundingsOf(text, match, lang), {
      denial: match.isDenial || says('denial'),
      negation: match.isDenial || says('denial', 'not'),
      doubt: says('doubt'),
    });
  };
};
