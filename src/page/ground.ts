import { contrast, over, readColour, type Shade } from './colour.ts';
import { flatParent } from './flat-tree.ts';

/**
 * How a mark is coloured so that it can be seen. `light` and `dark`: Whence's own colours for a light or a dark ground.
 * Otherwise that of the letters, which can be read on their ground whatever it is: dark ones or light ones.
 */
export type Tone = 'light' | 'dark' | 'dark-letters' | 'light-letters';

/** Chooses the tone for text directly in an element. Reads styles. */
export type ToneChooser = (element: Element) => Tone;

/**
 * Chooses tones by the ground that text stands on: the nearest backgrounds above it in the flat tree, laid over one
 * another until one is opaque. Where a picture or a gradient comes first, it is the letters that tell; where nothing paints a
 * ground at all, it is the canvas, which is light under dark letters and dark under light ones. O(depth) at first,
 * then what it has learned of elements is used again: make a new one when styles may have changed.
 */
export function toneChooser(): ToneChooser {
  const grounds = new Map<Element, Ground>();
  const groundOf = (element: Element): Ground => {
    // From the element up to what is known or cannot be seen through; in a loop, for pages nest deeper than stacks.
    const above: { readonly element: Element; readonly layer: Layer }[] = [];
    let ground: Ground | undefined;
    for (let at: Element | null = element; at !== null; at = flatParent(at)) {
      ground = grounds.get(at);
      if (ground !== undefined) break;
      const layer = layerOf(at);
      above.push({ element: at, layer });
      if (isOpaque(layer)) break;
    }
    ground ??= canvasUnder(element);
    for (const { element: at, layer } of above.reverse()) {
      if (isOpaque(layer)) ground = layer;
      else if (layer !== undefined && ground !== 'picture') ground = over(layer, ground);
      grounds.set(at, ground);
    }
    return ground;
  };
  return (element) => {
    const ground = groundOf(element);
    if (ground !== 'picture') {
      const [light, dark] = [contrast(ON_LIGHT, ground), contrast(ON_DARK, ground)];
      if (Math.max(light, dark) >= ENOUGH) return light > dark ? 'light' : 'dark';
    }
    return hasLightLetters(element) ? 'light-letters' : 'dark-letters';
  };
}

/** The underline's colour on a light and on a dark ground. */
export const INK = { light: 'rgb(148, 100, 28)', dark: 'rgb(224, 171, 85)' } as const;

type Ground = Shade | 'picture';
type Layer = Ground | undefined;

const ON_LIGHT = shadeOf(INK.light);
const ON_DARK = shadeOf(INK.dark);
// WCAG 2.2, success criterion 1.4.11: what has to be seen and is no text.
const ENOUGH = 3;
const WHITE: Shade = { luminance: 1, alpha: 1 };
// About what browsers give a page that asks for a dark canvas.
const DARK_CANVAS: Shade = { luminance: 0.007, alpha: 1 };

// What an element itself paints behind its text; nothing where it is undefined.
function layerOf(element: Element): Layer {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const pictured = /[^\s,]/.test((style?.backgroundImage ?? '').replace(/\bnone\b/g, ''));
  // A picture cut to the shape of the letters is no ground.
  if (pictured && style?.backgroundClip !== 'text') return 'picture';
  const colour = readColour(style?.backgroundColor ?? '');
  return colour === undefined || colour.alpha === 0 ? undefined : colour;
}

function isOpaque(layer: Layer): layer is Ground {
  return layer === 'picture' || layer?.alpha === 1;
}

function canvasUnder(element: Element): Shade {
  return hasLightLetters(element) ? DARK_CANVAS : WHITE;
}

function hasLightLetters(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const letters = readColour(style?.color ?? '');
  // The middle of what is seen, not of what is measured.
  return letters !== undefined && letters.luminance > 0.18;
}

function shadeOf(ink: string): Shade {
  const shade = readColour(ink);
  if (shade === undefined) throw new Error(`${ink} is not a colour that can be read; write rgb()`);
  return shade;
}
