import { INK, type Tone } from './ground.ts';

/** Highlight that holds every mark and is not styled: what is asked where a mark is. */
export const MARKS = 'whence';
/** Highlights that show the marks, each mark in one of them. */
export const TONES: Readonly<Record<Tone, string>> = {
  light: 'whence-light',
  dark: 'whence-dark',
  'dark-letters': 'whence-dark-letters',
  'light-letters': 'whence-light-letters',
};
/** Highlight of the mark that a reader has stepped to. */
export const CURRENT = 'whence-current';
/** Highlight that flashes the match a reader asked for. */
export const FLASH = 'whence-flash';

const underline = (name: string, ink: string, tint: string): string => `
::highlight(${name}) {
  background-color: ${tint};
  text-decoration: underline dotted 1.5px ${ink};
  text-underline-offset: 0.18em;
}`;

const tinted = (ink: string, percent: number): string =>
  `color-mix(in srgb, ${ink} ${percent}%, transparent)`;

// Not mixed with currentColor: for a background, Chromium takes that to be the colour of the root's letters.
/**
 * The style sheet. Nothing in it takes part in layout. Browsers that cannot underline highlights (Firefox before 146) show
 * the tints alone. On paper there are no marks: they lead nowhere there. In forced colours Chromium paints every
 * highlight as a selection, whatever its rules say of background and colours, so that the kind of line has to tell them
 * apart, and one that lies within the box of the letters: below it, it is not seen.
 */
export const STYLE = `
@media screen {
${underline(TONES.light, INK.light, tinted('#b9822b', 13))}
${underline(TONES.dark, INK.dark, tinted(INK.dark, 16))}
${underline(TONES['dark-letters'], 'currentColor', 'rgba(255, 255, 255, 0.16)')}
${underline(TONES['light-letters'], 'currentColor', 'rgba(0, 0, 0, 0.16)')}
::highlight(${CURRENT}) {
  background-color: ${tinted('#d99a34', 26)};
  text-decoration: underline overline solid 2px currentColor;
  text-underline-offset: 0.18em;
}
::highlight(${FLASH}) {
  background-color: rgba(224, 171, 85, 0.5);
}
}
@media screen and (forced-colors: active) {
${Object.values(TONES)
  .map((name) => underline(name, 'CanvasText', 'transparent'))
  .join('')}
::highlight(${CURRENT}), ::highlight(${FLASH}) {
  background-color: Highlight;
  color: HighlightText;
  text-decoration: underline solid 2px HighlightText;
  text-underline-offset: 0.06em;
}
}
`;
