import type { Shot } from './shots.ts';

/** A window in which things are looked at. */
export type Look = {
  readonly name: string;
  readonly width: (place: Shot['place']) => number;
  readonly dark?: true;
  readonly forced?: true;
  /** Text of twice its size, as by a browser's zoom. */
  readonly zoomed?: true;
};

const USUAL: { readonly [place in Shot['place']]: number } = {
  popup: 380,
  panel: 420,
  card: 900,
  options: 1_000,
  welcome: 1_000,
};

const usual = (place: Shot['place']): number => USUAL[place];

/** The windows, by name: themes, the narrowest that must do, a wide one, and zoom. */
export const LOOKS: readonly Look[] = [
  { name: 'light', width: usual },
  { name: 'dark', width: usual, dark: true },
  { name: 'forced', width: usual, forced: true },
  { name: 'narrow', width: () => 320 },
  { name: 'wide', width: (place) => (place === 'popup' ? USUAL.popup : 1_200) },
  // A browser gives a popup the width that it asks for, and a page or a panel keeps its own.
  { name: 'zoomed', width: (place) => (place === 'popup' ? 2 * USUAL.popup : 640), zoomed: true },
];
