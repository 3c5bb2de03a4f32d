import type { ClaimId, PageOffset } from '../../model/brand.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Settings, SettingsChange } from '../../model/settings.ts';
import type { CardView } from './card.ts';

/** What the browser grants of what the reader's choice needs. */
export type Access = {
  /** Whether every site may be read. */
  readonly everySite: boolean;
  /** The hosts that may be read otherwise, as people write them. */
  readonly hosts: readonly string[];
  /** What the choice needs and the browser does not grant, as match patterns; empty where all is well. */
  readonly missing: readonly string[];
};

/** All that the options and the welcome page show. */
export type SettingsView = {
  readonly settings: Settings;
  readonly access: Access;
  /** Statements of the claims that the settings name, as far as the database has them. */
  readonly statements: readonly { readonly claim: ClaimId; readonly statement: string }[];
  /** What could not be read of the stored settings, in sentences. */
  readonly unread: readonly string[];
};

/** A passage with a mark, and the card of it, to be tried out. */
export type Example = {
  readonly text: string;
  /** The marked words, as [start, end) in page offsets of `text`. */
  readonly start: PageOffset;
  readonly end: PageOffset;
  readonly card: CardView;
};

/** A pack of records as it is installed. */
export type PackView = {
  readonly name: string;
  readonly version: string;
  readonly coverage: Coverage;
  /** In how many languages the appearances of its records are. */
  readonly languages: number;
};

/** What the options and the welcome page ask. Answers come once the change is stored and has reached open tabs. */
export type SettingsRequests = {
  'view-settings': { request: Record<string, never>; answer: SettingsView };
  'list-packs': { request: Record<string, never>; answer: { packs: readonly PackView[] } };
  /** An example for the welcome page; null where the database has none. */
  'view-example': { request: Record<string, never>; answer: { example: Example | null } };
  'change-settings': { request: SettingsChange; answer: null };
  /** The settings as the text of a file. */
  'export-settings': { request: Record<string, never>; answer: { file: string } };
  /** Takes a file's settings in place of all that hold; `problems` says why not, and is empty where it did. */
  'import-settings': { request: { file: string }; answer: { problems: readonly string[] } };
  'erase-settings': { request: Record<string, never>; answer: null };
};
