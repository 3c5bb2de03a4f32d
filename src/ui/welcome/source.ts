import type { Example } from '../../messaging/requests/settings.ts';
import type { SettingsSource } from '../options/source.ts';

/** An example whose words are marked. */
export type MarkedExample = {
  /** Opens the card of the mark, as a key does; the focus comes back from there. */
  readonly open: () => void;
};

/** All that the welcome page may ask for. */
export type WelcomeSource = SettingsSource & {
  /** A passage that states a known claim; null where there is none. */
  readonly viewExample: () => Promise<Example | null>;
  /** Marks the words of the example as on any page, with their card, until the signal says stop. */
  readonly markExample: (
    paragraph: HTMLElement,
    example: Example,
    signal: AbortSignal,
  ) => MarkedExample;
};
