import { isMark, type Level } from '../model/match.ts';
import type { LabelledText, Mention } from './corpus.ts';

/** A match as scoring needs it: UTF-16 offsets into the labelled text. */
export type ScoredMatch = {
  readonly claim: string;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
};

/** One mention, and whether a mark found it. */
export type MentionResult = {
  readonly mention: Mention;
  /** A mark of its family overlaps it. */
  readonly found: boolean;
  /** A mark of one of its claims overlaps it. */
  readonly foundStrictly: boolean;
};

/** One mark, and what the labels say of it. */
export type MarkResult = {
  readonly match: ScoredMatch;
  /** `unjudged`: in a text with partial labels, unless it overlaps only mentions of other claims. */
  readonly verdict: 'right' | 'wrong' | 'unjudged';
};

/** What came out for one text. */
export type TextResult = {
  readonly text: LabelledText;
  readonly mentions: readonly MentionResult[];
  readonly marks: readonly MarkResult[];
  /** Matches of level `related`: reported, never judged. */
  readonly related: number;
};

type Span = { readonly start: number; readonly end: number };

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Every place where the quote stands. */
const spansOf = (text: string, quote: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  return spans;
};

/**
 * Holds the matches of one text against its labels. A mark is a match of level `same-wording` or `variant`; it
 * overlaps a mention where it overlaps the mention's quote, wherever in the text that stands.
 */
export const scoreText = (text: LabelledText, matches: readonly ScoredMatch[]): TextResult => {
  const marks = matches.filter(isMark);
  const mentions = text.mentions.map((mention) => ({
    mention,
    spans: spansOf(text.text, mention.quote),
  }));
  const touches = (mark: ScoredMatch, spans: readonly Span[]) =>
    spans.some((span) => overlap(mark, span));
  const verdictOf = (mark: ScoredMatch): MarkResult['verdict'] => {
    const touched = mentions.filter(({ spans }) => touches(mark, spans));
    const right = touched.some(({ mention }) => mention.family.includes(mark.claim));
    if (text.labels === 'complete') return right ? 'right' : 'wrong';
    return touched.length > 0 && !right ? 'wrong' : 'unjudged';
  };
  return {
    text,
    mentions: mentions.map(({ mention, spans }) => {
      const touching = marks.filter((mark) => touches(mark, spans));
      return {
        mention,
        found: touching.some(({ claim }) => mention.family.includes(claim)),
        foundStrictly: touching.some(({ claim }) => mention.claims.includes(claim)),
      };
    }),
    marks: marks.map((match) => ({ match, verdict: verdictOf(match) })),
    related: matches.length - marks.length,
  };
};

/** Figures over some texts. A share with nothing to take it of is `null`. */
export type Figures = {
  /** Mentions found by a mark of their family, over all mentions. */
  readonly recall: number | null;
  /** Mentions found by a mark of one of their claims, over all mentions. */
  readonly recallStrict: number | null;
  /** Right marks over judged marks: all in completely labelled texts, and the wrong ones in partly labelled. */
  readonly precision: number | null;
  /** Completely labelled texts without mentions that got any mark, over all such texts. */
  readonly falsePages: number | null;
  readonly texts: number;
  readonly mentions: number;
  readonly marks: number;
  readonly related: number;
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Sums up results. */
export const figuresOf = (results: readonly TextResult[]): Figures => {
  const mentions = results.flatMap((result) => result.mentions);
  const marks = results.flatMap((result) => result.marks);
  const judged = marks.filter(({ verdict }) => verdict !== 'unjudged');
  const without = results.filter(
    ({ text }) => text.labels === 'complete' && text.mentions.length === 0,
  );
  return {
    recall: share(mentions.filter(({ found }) => found).length, mentions.length),
    recallStrict: share(
      mentions.filter(({ foundStrictly }) => foundStrictly).length,
      mentions.length,
    ),
    precision: share(judged.filter(({ verdict }) => verdict === 'right').length, judged.length),
    falsePages: share(without.filter((result) => result.marks.length > 0).length, without.length),
    texts: results.length,
    mentions: mentions.length,
    marks: marks.length,
    related: results.reduce((sum, result) => sum + result.related, 0),
  };
};

/** Figures per value of a key, in order of the values. */
export const figuresBy = (
  results: readonly TextResult[],
  key: (result: TextResult) => string,
): Readonly<Record<string, Figures>> => {
  const groups = [...Map.groupBy(results, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([value, group]) => [value, figuresOf(group)]));
};

/** Figures per claim: of the mentions it is a right answer to, and of the marks that carry it. */
export const figuresPerClaim = (
  results: readonly TextResult[],
): Readonly<Record<string, Figures>> => {
  const claims = new Set([
    ...results.flatMap(({ mentions }) => mentions.flatMap(({ mention }) => mention.claims)),
    ...results.flatMap(({ marks }) => marks.map(({ match }) => match.claim)),
  ]);
  const only = (claim: string) =>
    results
      .map((result) => ({
        ...result,
        mentions: result.mentions.filter(({ mention }) => mention.claims.includes(claim)),
        marks: result.marks.filter(({ match }) => match.claim === claim),
      }))
      .filter(({ mentions, marks }) => mentions.length + marks.length > 0);
  return Object.fromEntries(
    [...claims].sort().map((claim) => [claim, { ...figuresOf(only(claim)), falsePages: null }]),
  );
};
