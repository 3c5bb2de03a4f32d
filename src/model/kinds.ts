/** In what way words changed. In stored order: a new kind goes to the end. */
export const MUTATION_KINDS = [
  'number',
  /** The same number, of something else. */
  'unit',
  'date',
  'entity',
  'negation',
  'modality',
  'attribution-dropped',
  'quotation-marks-dropped',
  /** Somebody's words become the page's own statement. */
  'quotation-to-fact',
  'tense',
  'cut',
  'addition',
  'substitution',
  'translation',
] as const;

/** One of {@link MUTATION_KINDS}. */
export type MutationKind = (typeof MUTATION_KINDS)[number];

/**
 * What sort of thing a concept names: decides what kind of difference its replacement makes. `people` are sorts of
 * people, the things that numbers count; `intent` is readiness short of the deed; `urging` asks others for it; `quantity` is
 * a number without a figure.
 * In stored order: a new kind goes to the end.
 */
export const CONCEPT_KINDS = [
  'person',
  'place',
  'organisation',
  'people',
  'thing',
  'act',
  'event',
  'quality',
  'quantity',
  'date',
  'negation',
  'hedge',
  'hearsay',
  'intent',
  'attribution',
  'future',
  'past',
  'urging',
] as const;

/** One of {@link CONCEPT_KINDS}. */
export type ConceptKind = (typeof CONCEPT_KINDS)[number];
