import type { Concept } from '../model/record.ts';
import { type Tokens, tokenText } from '../text/tokens.ts';
import { formWords } from './compile-lexicon.ts';
import { particlesAt, SHORTEST_PREFIX } from './word-forms.ts';

/** What words can do for a stance; each is a concept `stance-ROLE` whose remark says what it holds. */
export const STANCE_ROLES = [
  'denial',
  'not-denied',
  'speech',
  'report',
  'source',
  'doubt',
  'not',
  'not-only',
  'contrast',
  'and',
  'who',
  'that',
  'this',
  'it',
  'topic',
] as const;

/** One of {@link STANCE_ROLES}. */
export type StanceRole = (typeof STANCE_ROLES)[number];

/** Words that were found; token indices, both inclusive. */
export type Span = { readonly first: number; readonly last: number };
export type Signals = { readonly [role in StanceRole]: readonly Span[] };

/** The stance words of one language. */
export type StanceWords = {
  /** Finds them in a span of tokens, all of them where none is named. */
  find(tokens: Tokens, span?: Span): Signals;
};

/** The stance words of all languages, by the first part of a BCP 47 tag; each is readied when first asked for. */
export type StanceLexicon = {
  of(lang: string): StanceWords | undefined;
  /** The languages that a text may be in, the likeliest first: those that have most of its words among theirs. */
  likely(tokens: Tokens): readonly string[];
};

const PREFIX = 'stance-';
const SEPARATOR = '\t';

/** A form as its words in normal form, so that nothing is left to fold when an index is opened. */
const packForm = (form: string): string =>
  formWords(form)
    .map(({ word, prefix }) => (prefix ? `${word}*` : word))
    .join(' ');

/** The forms of all concepts with `use: "stance"` as strings for the index: role, language, forms. */
export const packStanceForms = (concepts: readonly Concept[]): readonly string[] =>
  concepts
    .filter(({ use }) => use === 'stance')
    .flatMap(({ id, forms }) =>
      Object.entries(forms).map(([lang, list]) =>
        [id.slice(PREFIX.length), lang, ...new Set(list.map(packForm))].join(SEPARATOR),
      ),
    )
    .sort();

const unpackForm = (packed: string): Form['words'] =>
  packed.split(' ').map((word) => {
    const prefix = word.endsWith('*');
    return { word: prefix ? word.slice(0, -1) : word, prefix };
  });

type Form = {
  readonly role: StanceRole;
  readonly words: readonly { readonly word: string; readonly prefix: boolean }[];
};

/** The spellings under which a word is looked up: in Arabic and Hebrew script also without what is written onto it. */
const spellings = (word: string): readonly string[] => {
  const { leading, shortest } = particlesAt(word.charCodeAt(0));
  const bare = leading
    .filter((particle) => word.startsWith(particle) && word.length - particle.length >= shortest)
    .map((particle) => word.slice(particle.length));
  return [word, ...bare];
};

/** Longest gap, in characters, between two words of a form: a comma and a space. */
const WIDEST_GAP = 3;

const agrees = (tokens: Tokens, first: number, words: Form['words']): boolean =>
  words.every(({ word, prefix }, step) => {
    const index = first + step;
    if (index >= tokens.count) return false;
    if (step > 0) {
      const gap = (tokens.starts[index] ?? 0) - (tokens.ends[index - 1] ?? 0);
      if (gap > WIDEST_GAP || tokens.breaks[index]) return false;
    }
    return spellings(tokenText(tokens, index)).some((spelling) =>
      prefix ? spelling.startsWith(word) : spelling === word,
    );
  });

/** Of spans that lie within longer ones only the longer count: "not" of "not only" negates nothing. */
const withoutContained = <T extends Span>(spans: readonly T[]): readonly T[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.first <= span.first &&
          span.last <= other.last &&
          other.last - other.first > span.last - span.first,
      ),
  );

const byRole = (spans: readonly (Span & { readonly role: StanceRole })[]): Signals =>
  Object.fromEntries(
    STANCE_ROLES.map((role) => [role, spans.filter((span) => span.role === role)]),
  ) as unknown as Signals;

const readyWords = (forms: readonly Form[]): StanceWords => {
  const byLead = new Map<string, Form[]>();
  const byHead = new Map<string, Form[]>();
  const add = (to: Map<string, Form[]>, key: string, form: Form) => {
    const list = to.get(key);
    if (list) list.push(form);
    else to.set(key, [form]);
  };
  for (const form of forms) {
    const [lead] = form.words;
    if (!lead) continue;
    if (lead.prefix) add(byHead, lead.word.slice(0, SHORTEST_PREFIX), form);
    else add(byLead, lead.word, form);
  }
  const find = (tokens: Tokens, span: Span = { first: 0, last: tokens.count - 1 }): Signals => {
    const spans: (Span & { readonly role: StanceRole })[] = [];
    for (let first = span.first; first <= span.last; first++) {
      const candidates = spellings(tokenText(tokens, first)).flatMap((word) => [
        ...(byLead.get(word) ?? []),
        ...(byHead.get(word.slice(0, SHORTEST_PREFIX)) ?? []),
      ]);
      for (const { role, words } of candidates) {
        if (agrees(tokens, first, words)) {
          spans.push({ role, first, last: first + words.length - 1 });
        }
      }
    }
    return byRole(withoutContained(spans));
  };
  return { find };
};

/** Of a language whose words are not known. */
export const NO_STANCE_WORDS: StanceWords = readyWords([]);

const isRole = (role: string): role is StanceRole =>
  (STANCE_ROLES as readonly string[]).includes(role);

type Entry = { readonly role: string; readonly lang: string; readonly forms: readonly string[] };

/** Tokens that tell a text's language; more would tell it no better. */
const MOST_VOTING = 150;

/** Votes of words for languages; a word of several languages says less for each. All where no word votes. */
const createBallot = (entries: readonly Entry[]) => {
  const languages = [...new Set(entries.map(({ lang }) => lang))].sort();
  const voters = new Map<string, number[]>();
  for (const { lang, forms } of entries) {
    const number = languages.indexOf(lang);
    for (const form of forms) {
      if (form.includes(' ') || form.endsWith('*')) continue;
      const known = voters.get(form);
      if (!known) voters.set(form, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  }
  return (tokens: Tokens): readonly string[] => {
    const votes = new Float64Array(languages.length);
    const most = Math.min(tokens.count, MOST_VOTING);
    for (let index = 0; index < most; index++) {
      const found = voters.get(tokenText(tokens, index));
      if (!found) continue;
      const vote = 1 / Math.sqrt(found.length);
      for (const number of found) votes[number] = (votes[number] ?? 0) + vote;
    }
    const voted = languages.filter((_, number) => (votes[number] ?? 0) > 0);
    if (voted.length === 0) return languages;
    const votesOf = (lang: string): number => votes[languages.indexOf(lang)] ?? 0;
    return voted.sort((a, b) => votesOf(b) - votesOf(a) || (a < b ? -1 : 1));
  };
};

/** Opens what {@link packStanceForms} made. Roles that this version does not know are passed over. */
export const openStanceLexicon = (packed: readonly string[]): StanceLexicon => {
  const entries = packed.map((entry): Entry => {
    const [role = '', lang = '', ...forms] = entry.split(SEPARATOR);
    return { role, lang, forms };
  });
  const ready = new Map<string, StanceWords>();
  const of = (lang: string): StanceWords | undefined => {
    const known = ready.get(lang);
    const own = entries.filter((entry) => entry.lang === lang);
    if (known || own.length === 0) return known;
    const forms = own.flatMap(({ role, forms: list }) =>
      isRole(role) ? list.map((form): Form => ({ role, words: unpackForm(form) })) : [],
    );
    const words = readyWords(forms);
    ready.set(lang, words);
    return words;
  };
  return { of, likely: createBallot(entries) };
};
