// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { toneChooser } from '../../src/page/ground.ts';

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

// happy-dom leaves colours as they are written, so they are written as browsers compute them.
const toneAt = (html: string, selector = 'i'): string => {
  document.body.innerHTML = html;
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  return toneChooser()(element);
};

const grounds = [
  { ground: 'rgb(255, 255, 255)', tone: 'light' },
  { ground: 'rgb(255, 241, 229)', tone: 'light' },
  { ground: 'rgb(255, 217, 160)', tone: 'light' },
  { ground: 'rgb(0, 0, 0)', tone: 'dark' },
  { ground: 'rgb(30, 60, 120)', tone: 'dark' },
  { ground: 'rgb(255, 69, 0)', tone: 'dark-letters' },
  { ground: 'rgb(140, 140, 140)', tone: 'dark-letters' },
  { ground: 'rgb(185, 130, 43)', tone: 'dark-letters' },
];
test.each(grounds)('on $ground it is $tone', ({ ground, tone }) => {
  expect(toneAt(`<p style="background-color: ${ground}"><b><i>words</i></b></p>`)).toBe(tone);
});

const cases = [
  { name: 'nothing behind', html: '<p><i>words</i></p>', tone: 'light' },
  {
    name: 'a dark box in a light one',
    html: '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgb(0, 0, 0)"><i></i></p></div>',
    tone: 'dark',
  },
  {
    name: 'its own ground',
    html: '<p style="background-color: rgb(255, 255, 255)"><i style="background-color: rgb(0, 0, 0)"></i></p>',
    tone: 'dark',
  },
  {
    name: 'a veil over white',
    html: '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgba(0, 0, 0, 0.95)"><i></i></p></div>',
    tone: 'dark',
  },
  {
    name: 'a thin veil over white',
    html: '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgba(0, 0, 0, 0.1)"><i></i></p></div>',
    tone: 'light',
  },
  {
    name: 'a veil over a veil over black',
    html: '<div style="background-color: rgb(0, 0, 0)"><div style="background-color: rgba(255, 255, 255, 0.5)"><p style="background-color: rgba(255, 255, 255, 0.5)"><i></i></p></div></div>',
    tone: 'light',
  },
  {
    name: 'a picture',
    html: '<div style="background-color: rgb(0, 0, 0)"><p style="background-image: url(a.png)"><i></i></p></div>',
    tone: 'dark-letters',
  },
  {
    name: 'an opaque box on a picture',
    html: '<div style="background-image: url(a.png)"><p style="background-color: rgb(0, 0, 0)"><i></i></p></div>',
    tone: 'dark',
  },
  {
    name: 'a veil on a picture',
    html: '<div style="background-image: url(a.png)"><p style="background-color: rgba(0, 0, 0, 0.5)"><i></i></p></div>',
    tone: 'dark-letters',
  },
];
test.each(cases)('sees $name', ({ html, tone }) => {
  expect(toneAt(html)).toBe(tone);
});

test('takes light letters for a dark canvas where nothing paints one', () => {
  expect(toneAt('<p><i style="color: rgb(240, 240, 240)"></i></p>')).toBe('dark');
});

test('tells light letters from dark ones where the ground does not tell', () => {
  const html =
    '<p style="background-image: url(a.png)"><i style="color: rgb(250, 250, 250)"></i></p>';
  expect(toneAt(html)).toBe('light-letters');
});

test('sees out of a shadow tree', () => {
  document.body.innerHTML = '<div style="background-color: rgb(0, 0, 0)"><x-y></x-y></div>';
  const root = document.querySelector('x-y')?.attachShadow({ mode: 'closed' });
  const words = document.createElement('p');
  root?.append(words);
  expect(toneChooser()(words)).toBe('dark');
});

test('answers for neighbours as for each alone', () => {
  document.body.innerHTML =
    '<div style="background-color: rgb(0, 0, 0)"><p style="background-color: rgba(255, 255, 255, 0.9)"><i></i><b></b></p><u></u></div>';
  const chooser = toneChooser();
  const [i, b, u] = ['i', 'b', 'u'].map((tag) => document.querySelector(tag));
  if (!i || !b || !u) throw new Error('not there');
  expect([i, b, u, b].map(chooser)).toEqual(['light', 'light', 'dark', 'light']);
});
