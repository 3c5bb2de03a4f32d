/** A colour as far as legibility needs it: relative luminance (WCAG 2, 0 black to 1 white) and opacity, 0 to 1. */
export type Shade = { readonly luminance: number; readonly alpha: number };

/**
 * Reads a colour as `getComputedStyle` gives it (CSS Color 4, section 15): `rgb()` and `rgba()` for the older notations,
 * `color()`, `lab()`, `lch()`, `oklab()` and `oklch()` for the newer. Undefined for anything else. Wide gamuts are taken
 * as sRGB: what they differ by in luminance decides nothing here. Parsed by hand, since a canvas, which could read them
 * all, is blocked or falsified by browsers that resist fingerprinting.
 */
export function readColour(computed: string): Shade | undefined {
  const [, notation = '', list = ''] = computed.match(/^([a-z]+)\((.*)\)$/) ?? [];
  const [space = '', ...rest] = list.split(/[\s,/]+/);
  const components = (notation === 'color' ? rest : [space, ...rest]).map(readNumber);
  const [first, second, third, alpha = 1] = components;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const luminance = luminanceOf(notation, space, [first, second, third]);
  return luminance === undefined || Number.isNaN(luminance + alpha)
    ? undefined
    : { luminance: within(luminance), alpha: within(alpha) };
}

/** What is seen where `above` lies over an opaque ground. */
export function over(above: Shade, ground: Shade): Shade {
  // Mixed in light and not, as browsers do, in sRGB: near enough to tell light from dark.
  const luminance = above.luminance * above.alpha + ground.luminance * (1 - above.alpha);
  return { luminance, alpha: 1 };
}

/** Contrast ratio of two opaque shades, 1 to 21 (WCAG 2). */
export function contrast(a: Shade, b: Shade): number {
  const [dark, light] = [a.luminance, b.luminance].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

type Triple = readonly [number, number, number];

function luminanceOf(notation: string, space: string, [a, b, c]: Triple): number | undefined {
  switch (notation) {
    case 'rgb':
    case 'rgba':
      return ofLight(fromGamma(a / 255), fromGamma(b / 255), fromGamma(c / 255));
    case 'lab':
    case 'lch':
      return a > 8 ? ((a + 16) / 116) ** 3 : a / 903.3;
    case 'oklab':
    case 'oklch':
      // Exact for greys; a vivid colour is off by a few hundredths.
      return a ** 3;
    case 'color':
      if (space.startsWith('xyz')) return b;
      if (space === 'srgb-linear') return ofLight(a, b, c);
      return ofLight(fromGamma(a), fromGamma(b), fromGamma(c));
    default:
      return undefined;
  }
}

// IEC 61966-2-1.
function fromGamma(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

// ITU-R BT.709.
function ofLight(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// A missing component counts as nought (CSS Color 4, section 4.4).
function readNumber(text: string): number {
  return text === 'none' ? 0 : text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
