import { INK, type Tone } from './ground.ts';

/** Highlight that holds every mark and is not styled: what is asked where a mark is. */
export const MARKS = 'whence';
/** Highlights that show the marks, each mark in one of them. */
export const TONES: Readonly<Record<Tone, string>> = {
  light: 'whence-light',
  dark: 'whence-dark',
  plain: 'whence-plain',
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

/**
 * The style sheet. Nothing in it takes part in layout. Browsers that cannot underline highlights (Firefox before 146) show
 * the tints alone. On paper there are no marks: they lead nowhere there.
 */
export const STYLE = `
@media screen {
${underline(TONES.light, INK.light, tinted('#b9822b', 13))}
${underline(TONES.dark, INK.dark, tinted(INK.dark, 16))}
${underline(TONES.plain, 'currentColor', tinted('currentColor', 10))}
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
  ::highlight(${TONES.light}), ::highlight(${TONES.dark}), ::highlight(${TONES.plain}) {
    background-color: transparent;
    text-decoration-color: CanvasText;
  }
  ::highlight(${CURRENT}), ::highlight(${FLASH}) {
    background-color: Highlight;
    color: HighlightText;
  }
}
`;
