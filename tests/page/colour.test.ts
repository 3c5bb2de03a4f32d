import { expect, test } from 'vitest';
import { contrast, over, readColour } from '../../src/page/colour.ts';

// As browsers compute them; luminance by an independent calculator.
const cases = [
  { colour: 'rgb(255, 255, 255)', luminance: 1, alpha: 1 },
  { colour: 'rgb(0, 0, 0)', luminance: 0, alpha: 1 },
  { colour: 'rgb(128, 128, 128)', luminance: 0.216, alpha: 1 },
  { colour: 'rgba(255, 0, 0, 0.5)', luminance: 0.213, alpha: 0.5 },
  { colour: 'rgba(0, 0, 0, 0)', luminance: 0, alpha: 0 },
  { colour: 'color(srgb 1 0 0 / 0.5)', luminance: 0.213, alpha: 0.5 },
  { colour: 'color(srgb-linear 0.5 0.5 0.5)', luminance: 0.5, alpha: 1 },
  { colour: 'color(display-p3 1 1 1)', luminance: 1, alpha: 1 },
  { colour: 'color(xyz-d65 0.3 0.4 0.3)', luminance: 0.4, alpha: 1 },
  { colour: 'lab(50 20 20)', luminance: 0.184, alpha: 1 },
  { colour: 'lab(5 0 0)', luminance: 0.0055, alpha: 1 },
  { colour: 'lch(100 0 none)', luminance: 1, alpha: 1 },
  { colour: 'oklch(1 0 0)', luminance: 1, alpha: 1 },
  { colour: 'oklab(none 0 0 / 25%)', luminance: 0, alpha: 0.25 },
];

test.each(cases)('reads $colour', ({ colour, luminance, alpha }) => {
  const shade = readColour(colour);
  expect(shade?.luminance).toBeCloseTo(luminance, 2);
  expect(shade?.alpha).toBe(alpha);
});

test.each([
  '',
  'transparent',
  'red',
  'rgb(1, 2)',
  'url(#a)',
  'rgb(a, b, c)',
  'device-cmyk(0 0 0 1)',
])('does not guess at “%s”', (colour) => expect(readColour(colour)).toBeUndefined());

test('lays one colour over another', () => {
  const white = { luminance: 1, alpha: 1 };
  expect(over({ luminance: 0, alpha: 0.25 }, white)).toEqual({ luminance: 0.75, alpha: 1 });
});

test('knows the contrast of black and white, either way round', () => {
  const [black, white] = [
    { luminance: 0, alpha: 1 },
    { luminance: 1, alpha: 1 },
  ];
  expect(contrast(black, white)).toBeCloseTo(21);
  expect(contrast(white, black)).toBeCloseTo(21);
});
