import type { ClaimId } from './brand.ts';
import type { Language } from './languages.ts';
import {
  type CardSettings,
  DEFAULT_PAGE_SETTINGS,
  type MarkSettings,
  type OffMark,
  type PageSettings,
} from './page-settings.ts';

/** Where Whence reads: every page it may, sites the reader has chosen, or a page when the reader clicks for it. */
export type Mode = 'every-site' | 'chosen-sites' | 'on-click';

/** All that the reader has chosen. */
export type Settings = PageSettings & {
  readonly mode: Mode;
  /** Host names without a port, since browsers grant access by name alone. Kept while another mode holds. */
  readonly chosenSites: readonly string[];
  /** Hosts with their port where they have one. */
  readonly pausedSites: readonly string[];
  readonly pausedEverywhere: boolean;
  /** What the interface speaks; null for what the browser does. */
  readonly language: Language | null;
};

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  mode: 'every-site',
  chosenSites: [],
  pausedSites: [],
  pausedEverywhere: false,
  language: null,
  ...DEFAULT_PAGE_SETTINGS,
};

/** One thing that the reader chooses otherwise. */
export type SettingsChange =
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'choose-site'; readonly host: string; readonly chosen: boolean }
  | { readonly kind: 'pause-site'; readonly site: string; readonly paused: boolean }
  | { readonly kind: 'pause-everywhere'; readonly paused: boolean }
  | { readonly kind: 'marks'; readonly marks: MarkSettings }
  | { readonly kind: 'card'; readonly card: CardSettings }
  | { readonly kind: 'language'; readonly language: Language | null }
  | { readonly kind: 'claim-off'; readonly claim: ClaimId; readonly off: boolean }
  | { readonly kind: 'mark-off'; readonly mark: OffMark; readonly off: boolean }
  /** A claim, and whatever of its marks was switched off by its words. */
  | { readonly kind: 'show-again'; readonly claim: ClaimId };
