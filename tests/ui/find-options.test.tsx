// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { Options } from '../../src/ui/options/app.tsx';
import { findWords } from '../../src/ui/options/find-words.ts';
import { fakeSource } from '../support/gallery/settings-scene.ts';

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 5)));

beforeEach(async () => {
  document.body.innerHTML = '<div id="app"></div>';
  const app = document.querySelector('#app');
  if (!app) throw new Error('no #app');
  const source = fakeSource({ settings: { mode: 'chosen-sites', chosenSites: ['daily.example'] } });
  await act(async () => render(<Options source={source} />, app));
  await settle();
});

const field = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('no search field');
  return input;
};

const find = async (words: string): Promise<void> => {
  await act(async () => {
    field().value = words;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
};

const sections = () => [...document.querySelectorAll<HTMLElement>('section[data-part]')];
const shown = () => sections().filter(({ hidden }) => !hidden);
const partsShown = () => shown().map(({ dataset }) => dataset.part);
const status = () => document.querySelector('.find [role=status]')?.textContent;

test('every section is found by its title and by what can be chosen in it', async () => {
  expect(sections().length).toBeGreaterThan(6);
  for (const section of sections()) {
    const labels = [...section.querySelectorAll('h2, legend, .choice-label, .row-words, button')];
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      await find(label.textContent ?? '');
      expect(section.hidden, label.textContent ?? '').toBe(false);
    }
  }
});

test('others are hidden, and how many are left is said', async () => {
  await find('daily.example');
  expect(partsShown()).toEqual(['where']);
  expect(status()).toBe('1 section');
  await find('zeppelin');
  expect(partsShown()).toEqual([]);
  expect(status()).toBe('Nothing here is called that');
});

test('Escape shows everything again', async () => {
  await find('zeppelin');
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await settle();
  expect(shown()).toHaveLength(sections().length);
  expect(status()).toBe('');
});

test('words are found whatever their case, accents and order, each of them somewhere', () => {
  document.body.innerHTML = '<p id="a">Żółta kartka</p><p id="b">ΌΛΑ <b>Élan</b> vital</p>';
  const at = (id: string, words: string) => {
    const element = document.querySelector(`#${id}`);
    return element && findWords(element, words)?.map(String);
  };
  expect(at('a', 'zolta'.replace('l', 'ł'))).toEqual(['Żółta']);
  expect(at('a', 'KARTKA')).toEqual(['kartka']);
  expect(at('b', 'vital elan ολα')).toEqual(['ΌΛΑ', 'Élan', 'vital']);
  expect(at('b', 'elan zeppelin')).toBeUndefined();
});
