import { primaryOf } from '../../model/language-tags.ts';
import { encodeColumnsInSteps } from '../columns.ts';
import { drain } from '../drain.ts';
import { guessLanguage, prepareGuessing } from '../languages/guess.ts';
import { packStrings } from '../strings.ts';
import { COLUMN_NAMES } from './format.ts';
import type { ImportedClaim } from './imported-claim.ts';
import { type PackTexts, packClaims } from './pack-claims.ts';
import { packTerms, wordTable } from './pack-terms.ts';
import { createPackReader, type PackWords } from './pack-words.ts';
import { sortInSteps } from './sort.ts';
import { packTexts } from './texts.ts';
import { weighTerms } from './weigh.ts';

/** What a pack of imported claims becomes: what is scanned with, and what is shown of a claim that was found. */
export type CompiledImport = { readonly index: ArrayBuffer; readonly texts: ArrayBuffer };

/** Claims between two pauses: some milliseconds of work. */
const STEP = 64;
/** Words between two pauses, where there is little to do for each. */
const WORDS = 1 << 14;

/** By code units, whatever the machine's language. */
const byId = (a: ImportedClaim, b: ImportedClaim): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.sentence < b.sentence ? -1 : 1;

/** In the order of their ids, without what comes twice under one. */
function* inOrder(
  claims: readonly ImportedClaim[],
): Generator<void, readonly ImportedClaim[], void> {
  const sorted = yield* sortInSteps(claims, byId);
  return sorted.filter(({ id }, index) => id !== sorted[index - 1]?.id);
}

/** Claims looked at to see whether those that name no language share one. */
const SAMPLE = 200;
/** Share of the sample that one language needs to stand for the rest: single sentences are often guessed wrong. */
const MAJORITY = 0.7;

/** Guesses between two pauses. */
const GUESSES = 8;

/** The language of the claims that name none, where most of them share one. Guessing each takes seconds. */
function* sharedLanguage(
  claims: readonly ImportedClaim[],
): Generator<void, string | undefined, void> {
  const silent = claims.filter(({ lang }) => lang === undefined);
  const apart = Math.max(1, Math.floor(silent.length / SAMPLE));
  const counts = new Map<string, number>();
  let guesses = 0;
  for (let index = 0; index < silent.length; index += apart) {
    const guess = guessLanguage(silent[index]?.sentence ?? '');
    if (guess === undefined) continue;
    guesses += 1;
    counts.set(guess, (counts.get(guess) ?? 0) + 1);
    if (guesses % GUESSES === 0) yield;
  }
  return [...counts].find(([, count]) => count >= guesses * MAJORITY)?.[0];
}

/** Reads all sentences, then all titles that differ from theirs. */
function* readPack(
  claims: readonly ImportedClaim[],
): Generator<void, { readonly texts: PackTexts; readonly words: PackWords }, void> {
  const reader = createPackReader();
  const languages: string[] = [];
  yield* prepareGuessing();
  const shared = yield* sharedLanguage(claims);
  for (const [index, claim] of claims.entries()) {
    const language = primaryOf(claim.lang ?? shared ?? guessLanguage(claim.sentence) ?? '');
    languages.push(language);
    reader.add(claim.sentence, language, false);
    if (index % STEP === STEP - 1) yield;
  }
  const titles: { claim: number; title: string }[] = [];
  for (const [claim, { title, sentence }] of claims.entries()) {
    if (title === undefined || title === sentence) continue;
    titles.push({ claim, title });
    reader.add(title, languages[claim] ?? '', true);
    if (claim % STEP === STEP - 1) yield;
  }
  const sentences = claims.map(({ sentence }) => sentence);
  return { texts: { sentences, titles, read: reader.texts() }, words: reader.words };
}

/** Languages by how many words of the pack are theirs, most first. */
function* languagesOf({
  keys,
  languages,
  usesOf,
}: PackWords): Generator<void, readonly string[], void> {
  const counts = new Map<string, number>();
  for (let word = 0; word < keys.length; word++) {
    if (word % WORDS === WORDS - 1) yield;
    for (const [number, count] of usesOf(word)) {
      const language = languages[number] ?? '';
      counts.set(language, (counts.get(language) ?? 0) + count);
    }
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/**
 * Compiles claims into an index, pausing after every few milliseconds of work so that whoever drives it can let others
 * run. The same claims in any order give the same bytes; of two with one id only one counts.
 * Linear in the text, but for sorting.
 */
export function* compileInSteps(
  claims: readonly ImportedClaim[],
): Generator<void, CompiledImport, void> {
  const sorted = yield* inOrder(claims);
  const { texts, words } = yield* readPack(sorted);
  const terms = yield* packTerms(words);
  const weights = yield* weighTerms(words, terms);
  const claimColumns = yield* packClaims(texts, terms, weights);
  const table = yield* wordTable(words, terms);
  const languages = yield* languagesOf(words);
  const columns = {
    ...claimColumns,
    languages: packStrings(languages),
    wordKeys: table.keys,
    wordValues: table.values,
    stemKeys: terms.stemTable.keys,
    stemValues: terms.stemTable.values,
  };
  const index = yield* encodeColumnsInSteps(COLUMN_NAMES.map((name) => columns[name]));
  return { index, texts: yield* packTexts(sorted) };
}

/** Compiles claims in one go; see {@link compileInSteps}. */
export const compileImported = (claims: readonly ImportedClaim[]): CompiledImport =>
  drain(compileInSteps(claims));
