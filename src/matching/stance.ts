import type { PageOffset } from '../model/brand.ts';
import type { PageStance, Reason } from '../model/match.ts';
import { normalise } from '../text/normal.ts';
import { tokenise } from '../text/tokens.ts';
import {
  NO_STANCE_WORDS,
  openStanceLexicon,
  type Signals,
  type StanceLexicon,
  type StanceWords,
} from './stance-lexicon.ts';
import { isReported, type Own } from './stance-reported.ts';
import { governs, governsFromNext, isUndone } from './stance-scope.ts';
import {
  findGap,
  hasComma,
  hasTurn,
  type NearText,
  readNearText,
  type Surroundings,
  within,
} from './stance-sentence.ts';

/** How far from the stretch a negation still belongs to its clause, in tokens. */
const NEAR = 3;

const ownOf = (words: StanceWords, reasons: readonly Reason[], isDenial: boolean): Own => {
  const texts = reasons.flatMap((reason) => {
    if (reason.kind === 'wording') return [reason.text];
    return reason.kind === 'cue' ? reason.found.map((found) => found.words) : [];
  });
  const found = texts.map((text) => words.find(tokenise(normalise(text).text)));
  return {
    denial: isDenial || found.some(({ denial }) => denial.length > 0),
    negation: isDenial || found.some(({ denial, not }) => denial.length + not.length > 0),
    doubt: found.some(({ doubt }) => doubt.length > 0),
  };
};

/** Negations of the claim's own clause, with no one speaking or asking in between: "did not offer". */
const isNegated = (around: Surroundings): boolean => {
  const { stretch, sentence, verbLast } = around;
  const to = verbLast ? Math.min(sentence.last, stretch.last + NEAR + 1) : stretch.last;
  const from = Math.max(sentence.first, stretch.first - NEAR);
  return within(around, { first: from, last: to }, 'not').some((negation) => {
    const target = negation.first > stretch.last ? stretch.last : stretch.last + 1;
    const span = {
      first: Math.min(negation.first, target),
      last: Math.max(negation.last, stretch.last),
    };
    if (findGap(span.first, span.last, (index) => hasComma(around, index)).first >= 0) return false;
    if (hasTurn(around, span.first, span.last)) return false;
    return within(around, span, 'speech', 'doubt', 'denial', 'not-denied', 'source').length === 0;
  });
};

const isAsked = (around: Surroundings): boolean => {
  const { sentence, tokens } = around;
  return sentence.last + 1 <= tokens.count && /[?؟]/.test(around.gap(sentence.last + 1));
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
  if (!own.denial && !own.doubt && after('denial')) return 'denies';
  if (isAsked(around)) return 'questions';
  if (!own.denial && !own.doubt && here('denial')) return 'denies';
  if (!own.doubt && (here('doubt') || after('doubt'))) return 'questions';
  if (!own.negation && !own.doubt && isNegated(around)) return 'denies';
  return isReported(around, own) ? 'reports' : 'asserts';
};

const VERB_LAST: ReadonlySet<string> = new Set(['tr', 'ko', 'ja']);
/** Tokens below which a text may be taken for one in another language: then it is read in that too. */
const SHORT = 40;

const DECIDING = ['denial', 'not-denied', 'speech', 'report', 'source', 'doubt'] as const;

/** Whether anything in a text decides its stance, not only joins its clauses. */
const decides = (signals: Signals): boolean => DECIDING.some((role) => signals[role].length > 0);

type Reading = { readonly words: StanceWords; readonly around: Surroundings };

/** Reads a text in the language it is probably in, or where nothing decides, in one that it may be taken for. */
const readIn = (lexicon: StanceLexicon, near: NearText): Reading => {
  const span = { first: near.sentence.first, last: near.next.last };
  let likeliest: Reading | undefined;
  for (const tag of lexicon.likely(near.tokens)) {
    const words = lexicon.of(tag) ?? NO_STANCE_WORDS;
    const around = {
      ...near,
      signals: words.find(near.tokens, span),
      verbLast: VERB_LAST.has(tag),
    };
    if (near.tokens.count > SHORT || decides(around.signals)) return { words, around };
    likeliest ??= { words, around };
  }
  const signals = NO_STANCE_WORDS.find(near.tokens);
  return likeliest ?? { words: NO_STANCE_WORDS, around: { ...near, signals, verbLast: false } };
};

/** Reads the stance of a page to what a match repeats. Offsets are page offsets of `page`. */
export type StanceReader = (
  page: string,
  match: {
    readonly start: PageOffset;
    readonly end: PageOffset;
    readonly reasons: readonly Reason[];
    /** The claim is itself the denial of another. */
    readonly isDenial: boolean;
  },
) => PageStance;

/**
 * Makes a reader of stances over the forms that an index holds. It looks at a bounded part of the passage around a
 * match, so that the cost follows the matches and not the text. Of a language that has no stance words, only
 * quotation marks, colons and question marks are read.
 */
export const createStanceReader = (forms: () => readonly string[]): StanceReader => {
  let lexicon: StanceLexicon | undefined;
  return (page, { start, end, reasons, isDenial }) => {
    lexicon ??= openStanceLexicon(forms());
    const near = readNearText(page, { start, end });
    if (!near) return 'asserts';
    const { words, around } = readIn(lexicon, near);
    return decide(around, ownOf(words, reasons, isDenial));
  };
};
