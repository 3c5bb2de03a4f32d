import type { ClaimId } from '../model/brand.ts';
import { LANGUAGES } from '../model/languages.ts';
import type { OffMark } from '../model/page-settings.ts';
import { DEFAULT_SETTINGS, type Mode, type Settings } from '../model/settings.ts';
import { readHost } from './host-name.ts';

/** Settings as far as they could be read; where not, the default holds and a problem says what was there. */
export type ReadSettings = {
  readonly settings: Settings;
  /** One sentence for each place that could not be read. */
  readonly problems: readonly string[];
};

type Tell = (problem: string) => void;
type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a person may be shown it, cut where it is long. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const oneOf = <T>(
  name: string,
  value: unknown,
  allowed: readonly T[],
  fallback: T,
  tell: Tell,
): T => {
  if (value === undefined) return fallback;
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  tell(`${name} is ${shown(value)}; it can be ${allowed.map(shown).join(', ')}`);
  return fallback;
};

/** The entries of a list that can be read, each once. */
const listOf = <T>(
  name: string,
  value: unknown,
  read: (entry: unknown) => T | undefined,
  tell: Tell,
): readonly T[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell(`${name} is ${shown(value)}; it has to be a list`);
    return [];
  }
  const seen = new Set<string>();
  return value.flatMap((entry: unknown, index) => {
    const found = read(entry);
    if (found === undefined) tell(`${name}[${index}] is ${shown(entry)}, which cannot be read`);
    const key = JSON.stringify(found);
    if (found === undefined || seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
};

const fieldsOf = (name: string, value: unknown, tell: Tell): Fields => {
  if (value === undefined) return {};
  if (isFields(value)) return value;
  tell(`${name} is ${shown(value)}; it has to be an object`);
  return {};
};

const MODES: readonly Mode[] = ['every-site', 'chosen-sites', 'on-click'];
const LANGUAGE_CHOICES = [null, ...LANGUAGES.map(({ lang }) => lang)];
/** What the options offer; any whole number from 1 holds as well. */
const MOST_PER_SCREEN = 1_000;

const readClaim = (value: unknown): ClaimId | undefined =>
  typeof value === 'string' && /^[\w-]{1,200}$/u.test(value) ? (value as ClaimId) : undefined;

const readMark = (value: unknown): OffMark | undefined => {
  if (!isFields(value) || typeof value.words !== 'string' || value.words === '') return undefined;
  const claim = readClaim(value.claim);
  return claim && { claim, words: value.words };
};

const readChosen = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const host = readHost(value);
  return host.ok && host.host === value ? value : undefined;
};

const readPaused = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && !/[\s/]/u.test(value) ? value : undefined;

const readPerScreen = (value: unknown, tell: Tell): number | null => {
  const fallback = DEFAULT_SETTINGS.marks.perScreen;
  if (value === undefined) return fallback;
  if (value === null) return null;
  const whole = typeof value === 'number' && Number.isInteger(value);
  if (whole && value >= 1 && value <= MOST_PER_SCREEN) return value;
  tell(`marks.perScreen is ${shown(value)}; it has to be a whole number from 1, or null for all`);
  return fallback;
};

/**
 * Reads settings from what was stored or brought. Nothing that is wrong in one place spoils another; what is absent
 * has its default.
 */
export const readSettings = (stored: unknown): ReadSettings => {
  const problems: string[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  const raw = fieldsOf('The whole', stored, tell);
  const marks = fieldsOf('marks', raw.marks, tell);
  const card = fieldsOf('card', raw.card, tell);
  const off = fieldsOf('off', raw.off, tell);
  const settings: Settings = {
    mode: oneOf('mode', raw.mode, MODES, DEFAULT_SETTINGS.mode, tell),
    chosenSites: listOf('chosenSites', raw.chosenSites, readChosen, tell).toSorted(),
    pausedSites: listOf('pausedSites', raw.pausedSites, readPaused, tell).toSorted(),
    pausedEverywhere: oneOf('pausedEverywhere', raw.pausedEverywhere, [true, false], false, tell),
    language: oneOf('language', raw.language, LANGUAGE_CHOICES, DEFAULT_SETTINGS.language, tell),
    marks: {
      occurrences: oneOf(
        'marks.occurrences',
        marks.occurrences,
        ['first-in-section', 'every'],
        DEFAULT_SETTINGS.marks.occurrences,
        tell,
      ),
      perScreen: readPerScreen(marks.perScreen, tell),
    },
    card: {
      onRest: oneOf('card.onRest', card.onRest, [true, false], DEFAULT_SETTINGS.card.onRest, tell),
    },
    off: {
      claims: listOf('off.claims', off.claims, readClaim, tell),
      marks: listOf('off.marks', off.marks, readMark, tell),
    },
  };
  return { settings, problems };
};
