import type { Level, Match, Reason } from './match.ts';
import type {
  ClaimRecord,
  Conflict,
  Mutation,
  MutationKind,
  RelationKind,
  Relay,
  RelayKind,
  Stance,
} from './record.ts';

export { type DateStyle, dateInWords, whenInWords } from './date-words.ts';
export { pageStanceExplained, pageStanceInWords } from './stance-words.ts';
export {
  officialStatusInWords,
  type PartyName,
  responseInWords,
  type StatusLine,
  statusLines,
} from './status-words.ts';

/** What is always said where claims are shown: an unmarked sentence is not thereby true. */
export const UNMARKED = 'Unmarked text has not been checked.';

/** How close a match is, as a label. */
export const levelInWords: { readonly [level in Level]: string } = {
  'same-wording': 'same wording',
  variant: 'variant',
  related: 'related',
};

/** What a level means, for a reader who meets the label for the first time. */
export const levelExplained: { readonly [level in Level]: string } = {
  'same-wording': 'The page repeats known words of this claim.',
  variant: 'The page says the same thing in other words.',
  related: 'The page speaks of the same matter but does not repeat this claim.',
};

/** A stance as a verb phrase that a party can follow: "denied" by X. */
export const stanceInWords: { readonly [stance in Stance]: string } = {
  confirmed: 'confirmed',
  'partly-confirmed': 'partly confirmed',
  denied: 'denied',
  'partly-denied': 'partly denied',
  declined: 'declined to comment',
  neither: 'neither confirmed nor denied',
  'none-found': 'no statement found',
};

/** How one appearance came from another, as a participle: "quoted". */
export const relayInWords: { readonly [kind in RelayKind]: string } = {
  quoted: 'quoted',
  paraphrased: 'paraphrased',
  translated: 'translated',
  republished: 'republished',
};

/** What shows that one appearance came from another. */
export const evidenceInWords: { readonly [evidence in Relay['evidence']]: string } = {
  credited: 'names its source',
  'same-words': 'shown by identical words',
  inferred: 'inferred, not shown',
};

/** How this claim bears on another record, as the start of a line that ends in the other's statement. */
export const relationInWords: { readonly [kind in RelationKind]: string } = {
  'based-on': 'Based on',
  'mutation-of': 'Changed from',
  'denied-by': 'Denied by',
  'confirmed-by': 'Confirmed by',
  'later-development': 'Later development',
  related: 'Related',
};

/** The point on which sources differ, as the object of "Sources differ on". */
export const conflictInWords: { readonly [about in Conflict['about']]: string } = {
  outlet: 'where it was said',
  speaker: 'who said it',
  date: 'the date',
  wording: 'the words',
  number: 'the number',
  place: 'the place',
  content: 'what was said',
};

/** How sure the record's makers are of its account. It says nothing about whether the claim is true. */
export const confidenceInWords: {
  readonly [confidence in ClaimRecord['completeness']['confidence']]: string;
} = {
  high: 'High confidence in this account',
  medium: 'Medium confidence in this account',
  low: 'Low confidence in this account',
};

const mutationLabels: { readonly [kind in MutationKind]: string } = {
  number: 'number changed',
  unit: 'what is counted changed',
  date: 'date changed',
  entity: 'name changed',
  negation: 'negation changed',
  modality: 'degree of certainty changed',
  'attribution-dropped': 'source dropped',
  'quotation-marks-dropped': 'quotation marks dropped',
  'quotation-to-fact': 'quotation told as fact',
  tense: 'tense changed',
  cut: 'words left out',
  addition: 'words added',
  substitution: 'word replaced',
  translation: 'translated',
};

/**
 * What changed, in plain words: "number changed: ‘100,000’ → ‘10,000’", "‘reports that’ dropped",
 * "‘offered’ instead of ‘prepared’", or, where the words concerned are unknown, the kind of change alone.
 */
export function mutationInWords({ kind, before, after }: Omit<Mutation, 'remark'>): string {
  const label = mutationLabels[kind];
  if (kind === 'substitution' && before && after)
    return `${quoted(after)} instead of ${quoted(before)}`;
  if (before && after) return `${label}: ${quoted(before)} → ${quoted(after)}`;
  const words = before || after;
  if (!words) return label;
  if (!comesOrGoes.has(kind)) return `${label}: ${quoted(words)}`;
  return `${quoted(words)} ${before ? 'dropped' : 'added'}`;
}

/** Kinds where words on one side alone mean that they came or went; a number alone was changed, not dropped. */
const comesOrGoes: ReadonlySet<MutationKind> = new Set([
  'negation',
  'modality',
  'attribution-dropped',
  'cut',
  'addition',
]);

/** The kind of change alone: "number changed". */
export const mutationKindInWords = (kind: MutationKind): string => mutationLabels[kind];

const quoted = (words: string): string => `‘${words}’`;

/**
 * Why something matched, in one line: "‘100,000’ and ‘volunteers’ together, near ‘North Korean’".
 * An empty list of reasons gives an empty line.
 */
export function reasonsInWords(reasons: readonly Reason[]): string {
  return reasons
    .map(reasonInWords)
    .filter((words) => words !== '')
    .join('; ');
}

function reasonInWords(reason: Reason): string {
  switch (reason.kind) {
    case 'wording':
      return `${percent(reason.agreement)} of the words of a known wording: ${quoted(reason.text)}`;
    case 'cue':
      return `${listInWords(reason.found.map(({ term, words }) => quoted(words || term)))} together`;
    case 'context':
      return reason.words
        ? `near ${quoted(reason.words)}`
        : `near words for ${reason.concept.replaceAll('-', ' ')}`;
    default:
      return reason satisfies never;
  }
}

// Rounded down: "100 %" must mean that nothing differs.
const percent = (share: number): string => `${Math.floor(share * 100)}%`;

/** The lines "what differs" shows for a match; one that has none says so in a sentence of its own. */
export function differencesInWords(match: Pick<Match, 'differences'>): readonly string[] {
  const told = match.differences.map(
    (difference) =>
      `${mutationInWords(difference)}${difference.known ? ' (a change its record tells of)' : ''}`,
  );
  // Words that hedge and name a source at once are two differences, and one sentence.
  return [...new Set(told)];
}

/** What is said in place of differences where none was recognised. */
export const nothingDiffersInWords: { readonly [level in Level]: string } = {
  'same-wording': 'Nothing that matters: the page repeats known words.',
  variant: 'The same claim in other words; no single difference was recognised.',
  related: 'The page speaks of the same matter without repeating the claim.',
};

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "1 known claim", "3 known claims": a count and no score. */
export const countInWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** With a capital at the start, for a line of its own. */
export const sentenceCase = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
