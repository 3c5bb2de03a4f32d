import { isMark, type Match } from '../../model/match.ts';
import type { ClaimRecord } from '../../model/record.ts';
import type { Traced, TracedMatch, TraceLevel } from '../../model/traced.ts';
import { createEngine, type Engine } from '../engine.ts';
import { guessLanguage, prepareGuessing } from '../languages/guess.ts';
import type { Scanner } from '../scanner.ts';
import type { Snapshot } from '../snapshot.ts';
import { type ContentWord, contentWordsOf } from './content-words.ts';
import { type Lines, linesInSteps } from './lines.ts';
import { lookedAt, type Part, passagesOf, sentencesOf } from './parts.ts';
import { LEAST_SHARED, type Similar, similarLines } from './similar.ts';
import { tellSimilar } from './tell-similar.ts';

/** Finds the records that a text has to do with. Holds no state but caches: the same text gives the same answer. */
export type Tracer = {
  /** In steps of some milliseconds. The first call reads the words of all records as well. */
  steps(text: string): Generator<void, Traced, void>;
};

/** More records than this nobody reads. */
const MOST_FOUND = 8;
/** What is so much less similar than the most similar is not worth its place. */
const LEAST_BESIDE = 0.6;

/** How many times as close a record counts whose subject was recognised. */
const RELATED_COUNTS = 1.3;

const ORDER: { readonly [level in TraceLevel]: number } = {
  'same-wording': 0,
  variant: 1,
  related: 2,
  'similar-words': 3,
};

/** The sentences of a passage that a match lies in, with its places in them. */
const inContext = (passage: string, match: Match): Pick<TracedMatch, 'context' | 'agreeing'> => {
  const touched = sentencesOf(passage).filter(
    ({ text, start }) => start < match.end && start + text.length > match.start,
  );
  const from = touched[0]?.start ?? 0;
  const last = touched.at(-1);
  const to = last ? last.start + last.text.length : passage.length;
  return {
    context: passage.slice(from, to),
    agreeing: (match.agreeing ?? [[match.start, match.end] as const]).map(
      ([start, end]) => [start - from, end - from] as const,
    ),
  };
};

const toTraced = (passage: string, match: Match): TracedMatch => ({
  claim: match.claim,
  level: match.level,
  ...(isMark(match) && { stance: match.stance }),
  ...inContext(passage, match),
  reasons: match.reasons,
  differences: match.differences,
  blends: match.blends,
});

const isCloser = (one: Match, other: Match | undefined): boolean => {
  if (!other) return true;
  const ahead = ORDER[one.level] - ORDER[other.level];
  return ahead < 0 || (ahead === 0 && one.score > other.score);
};

/** The closest match of each claim in a text, read as one page of its own. */
function* recognised(
  scanner: Scanner,
  passages: readonly Part[],
): Generator<void, readonly TracedMatch[], void> {
  const texts = passages.map(({ text }, id) => ({ id, text }));
  const found = yield* scanner.steps({ title: '', before: [], passages: texts });
  const best = new Map<string, { readonly passage: string; readonly match: Match }>();
  for (const { passage, matches } of found)
    for (const match of matches)
      if (isCloser(match, best.get(match.claim)?.match))
        best.set(match.claim, { passage: texts[passage]?.text ?? '', match });
  return [...best.values()]
    .sort((a, b) => ORDER[a.match.level] - ORDER[b.match.level] || b.match.score - a.match.score)
    .map(({ passage, match }) => toTraced(passage, match));
}

type Reader = { readonly engine: Engine; readonly records: readonly ClaimRecord[] };

type Sentence = {
  readonly part: Part;
  readonly lang: string | undefined;
  readonly words: readonly ContentWord[];
};

function* readSentences(
  { engine }: Reader,
  text: string,
): Generator<void, readonly Sentence[], void> {
  const found: Sentence[] = [];
  for (const part of sentencesOf(text)) {
    const lang = guessLanguage(part.text);
    found.push({ part, lang, words: contentWordsOf(engine.read(part.text), lang) });
    yield;
  }
  return found;
}

type Closest = { readonly sentence: Sentence; readonly similar: Similar };

/** For each record whose words are similar to a sentence the closest one, the closest first. */
function* closestSentences(
  sentences: readonly Sentence[],
  lines: Lines,
): Generator<void, readonly Closest[], void> {
  const best = new Map<number, Closest>();
  for (const sentence of sentences) {
    for (const similar of similarLines(sentence.words, sentence.lang, lines)) {
      const { record } = similar.line;
      // A heading of two words amid a text is no question of its own.
      if (sentences.length > 1 && similar.shared.size < LEAST_SHARED) continue;
      const before = best.get(record)?.similar.closeness ?? 0;
      if (similar.closeness > before) best.set(record, { sentence, similar });
    }
    yield;
  }
  return [...best.values()].sort((a, b) => b.similar.closeness - a.similar.closeness);
}

/** Records whose words are similar to a sentence, but for those that are found already; the closest first. */
function* similarRecords(
  { engine, records }: Reader,
  closest: readonly Closest[],
  found: ReadonlySet<string>,
): Generator<void, readonly TracedMatch[], void> {
  const least = (closest[0]?.similar.closeness ?? 0) * LEAST_BESIDE;
  const told: TracedMatch[] = [];
  for (const { sentence, similar } of closest) {
    const claim = records[similar.line.record]?.id;
    if (!claim || found.has(claim) || similar.closeness < least) continue;
    told.push(tellSimilar(engine, claim, sentence.part.text, sentence.words, similar));
    if (told.length >= MOST_FOUND) break;
    yield;
  }
  return told;
}

/**
 * What repeats a claim comes first. The rest goes by how close the record's words are: a record that is recognised as related may
 * have less to do with a text than one whose words only sound alike.
 */
const inOrder = (
  matched: readonly TracedMatch[],
  alike: readonly TracedMatch[],
  closeness: ReadonlyMap<string, number>,
): readonly TracedMatch[] => {
  const closenessOf = ({ claim, level }: TracedMatch): number =>
    (closeness.get(claim) ?? 0) * (level === 'related' ? RELATED_COUNTS : 1);
  const isRepeat = ({ level }: TracedMatch): boolean => ORDER[level] < ORDER.related;
  const others = [...matched.filter((match) => !isRepeat(match)), ...alike];
  return [
    ...matched.filter(isRepeat),
    ...others.toSorted((a, b) => closenessOf(b) - closenessOf(a)),
  ].slice(0, MOST_FOUND);
};

/** Makes a tracer over the records of an opened index. What it needs besides is made when first asked for. */
export const createTracer = (
  snapshot: Snapshot,
  scanner: Scanner,
  records: readonly ClaimRecord[],
): Tracer => {
  let reader: Reader | undefined;
  let lines: Lines | undefined;
  return {
    *steps(text) {
      reader ??= { engine: createEngine(snapshot), records };
      const looked = lookedAt(text);
      yield* prepareGuessing();
      const sentences = yield* readSentences(reader, looked);
      const contentWords = sentences.reduce((sum, one) => sum + one.words.length, 0);
      const size = { looked: looked.length, of: text.length, contentWords };
      if (contentWords === 0) return { ...size, found: [] };
      const matched = yield* recognised(scanner, passagesOf(looked));
      lines ??= yield* linesInSteps(records, reader.engine);
      const known = new Set(matched.map(({ claim }) => String(claim)));
      const closest = yield* closestSentences(sentences, lines);
      const alike = yield* similarRecords(reader, closest, known);
      const closeness = new Map(
        closest.map(({ similar }) => [String(records[similar.line.record]?.id), similar.closeness]),
      );
      return { ...size, found: inOrder(matched, alike, closeness) };
    },
  };
};
