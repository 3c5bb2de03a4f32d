import { CONCEPT_KINDS } from '../model/kinds.ts';

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
  'common',
] as const;

/** One of {@link STANCE_ROLES}. */
export type StanceRole = (typeof STANCE_ROLES)[number];

const SENSES = [...CONCEPT_KINDS, ...STANCE_ROLES, 'number'] as const;

/** What words are to differences or to stance: the kind of a concept, or what they do for a stance. */
export type Sense = (typeof SENSES)[number];

const BY_NAME: ReadonlyMap<string, Sense> = new Map(SENSES.map((sense) => [sense, sense]));
const ROLES: ReadonlySet<string | undefined> = new Set(STANCE_ROLES);

/** The sense of a name, if this version knows it. */
export const senseNamed = (name: string | undefined): Sense | undefined => BY_NAME.get(name ?? '');

/** Whether a sense serves stance alone. */
export const isRole = (sense: Sense | undefined): boolean => ROLES.has(sense);
