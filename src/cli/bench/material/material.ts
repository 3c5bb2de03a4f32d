import { readText } from '../../input.ts';
import { readPack } from '../../pack-file.ts';
import { addNoise, type CopyKind, dress, dropWords, twoWords } from './copies.ts';
import { type BenchClaim, createProse, type Prose } from './prose.ts';
import { createRandom, pick, type Random } from './random.ts';

/** Files to measure with in place of what is generated. */
export type Sources = {
  /** JSON lines of claims. */
  readonly claims: readonly string[];
  /** Text files that are read as one page. */
  readonly pages: readonly string[];
};

/** A claim put into a page on purpose: which, how, and the sentence as it stands there. */
export type Planted = {
  readonly claim: number;
  readonly kind: CopyKind;
  readonly sentence: string;
};

/** A page whose repeated claims are known. */
export type PlantedPage = { readonly text: string; readonly planted: readonly Planted[] };

/** Queries that people put, each with the position of the claim that is meant. */
export type Query = { readonly text: string; readonly claim: number };

/** All that is measured with. The same sources give the same material. */
export type Material = {
  /** What it is made of, in words. */
  readonly what: string;
  /** The first `count` claims; generated ones fill up what files do not hold. */
  claims(count: number): readonly BenchClaim[];
  /** An ordinary page of about `length` UTF-16 units. */
  page(length: number): string;
  /** A page of about 100 kB into which `each` copies of every kind are put. */
  plantedPage(claims: readonly BenchClaim[], each: number): PlantedPage;
  /** `count` claims with 15% of their words left out, and `count` times two words of a claim. */
  queries(
    claims: readonly BenchClaim[],
    count: number,
  ): { readonly sentences: readonly Query[]; readonly short: readonly Query[] };
};

/** UTF-16 units of the page that goals are set for. */
export const PAGE_LENGTH = 100_000;

/** Claims are drawn from sentences of at least so many words, and words of five letters: stubs state nothing. */
const FEWEST_WORDS = 10;
const FEWEST_LONG_WORDS = 5;

const isStatement = ({ text }: BenchClaim): boolean =>
  text.split(' ').length >= FEWEST_WORDS &&
  (text.match(/\p{L}{5,}/gu)?.length ?? 0) >= FEWEST_LONG_WORDS;

const claimsOfFiles = (paths: readonly string[]): readonly BenchClaim[] => {
  const none = (): never => {
    throw new Error('claims to measure with come as JSON lines, one claim a line');
  };
  const lines = paths.flatMap((path) => {
    const pack = readPack(path, none);
    return pack.kind === 'lines' ? pack.claims : none();
  });
  return lines.map(({ texts }, index) => ({
    id: `claim-${String(index).padStart(6, '0')}`,
    text: texts[0] ?? '',
    title: texts[1] ?? '',
  }));
};

const repeated = (text: string, length: number): string =>
  `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);

const copyOf = (kind: CopyKind, text: string, random: Random, prose: Prose) => {
  if (kind === 'plain') return text;
  return kind === 'dressed'
    ? dress(random, text)
    : addNoise(random, text, () => prose.word(random));
};

const plant = (
  prose: Prose,
  page: string,
  claims: readonly BenchClaim[],
  each: number,
): PlantedPage => {
  const random = createRandom(0xc0b1e5);
  const kinds: readonly CopyKind[] = ['plain', 'dressed', 'noisy'];
  const drawn = drawClaims(random, claims, each * kinds.length);
  const planted = drawn.map((claim, index): Planted => {
    const kind = kinds[index % kinds.length] ?? 'plain';
    return { claim, kind, sentence: copyOf(kind, claims[claim]?.text ?? '', random, prose) };
  });
  const paragraphs = page.split('\n');
  for (const { sentence } of planted) {
    const at = random.below(paragraphs.length);
    paragraphs[at] = `${paragraphs[at]} ${sentence}`;
  }
  return { text: paragraphs.join('\n'), planted };
};

/** Positions of claims that are long enough, each once, drawn by lot. */
const drawClaims = (
  random: Random,
  claims: readonly BenchClaim[],
  count: number,
): readonly number[] => {
  const long = claims.flatMap((claim, index) => (isStatement(claim) ? [index] : []));
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, long.length)) drawn.add(pick(random, long));
  return [...drawn];
};

const makeQueries = (claims: readonly BenchClaim[], count: number) => {
  const random = createRandom(0x9e7);
  const drawn = drawClaims(random, claims, count);
  const text = (claim: number) => claims[claim]?.text ?? '';
  return {
    sentences: drawn.map((claim) => ({ claim, text: dropWords(random, text(claim), 0.15) })),
    short: drawn.map((claim) => ({ claim, text: twoWords(text(claim)) })),
  };
};

/** Makes the material from files, or else from a seed. @throws UserError where a file cannot be read */
export const createMaterial = (sources: Sources): Material => {
  const prose = createProse();
  const read = claimsOfFiles(sources.claims);
  const given = sources.pages.map(readText).join('\n');
  const ordinary = (length: number): string =>
    given === '' ? prose.page(length, 1) : repeated(given, length);
  const what = [
    read.length === 0
      ? 'generated claims'
      : `${read.length} claims of files, generated ones beyond`,
    given === '' ? 'a generated page' : `a page of ${sources.pages.length} files`,
  ];
  return {
    what: what.join('; '),
    claims: (count) =>
      read.length >= count
        ? read.slice(0, count)
        : [...read, ...prose.claims(count).slice(read.length)],
    page: ordinary,
    plantedPage: (claims, each) => plant(prose, ordinary(PAGE_LENGTH), claims, each),
    queries: makeQueries,
  };
};

/** Sentences of a text, roughly: what a reader without a scanner would put to a search engine one by one. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?][”"]?)\s+(?=\S)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
