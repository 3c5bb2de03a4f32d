// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { one, settle, useReader } from './reader-stage.ts';

const stage = useReader({ isTelling: (text) => /KIN|CLAIM/.test(text) });
const words = 'rents rose. '.repeat(80);

test('reads only around them', async () => {
  const { page, open, sent } = stage();
  document.title = 'News';
  await open(
    Array.from({ length: 30 }, (_, i) => `<p>${i === 15 ? 'CLAIM' : i} ${words}</p>`).join(''),
  );
  const texts = sent();
  expect(texts.map((text) => text.split(' ')[0])).toEqual(['CLAIM', '16', '17']);
  expect(page.marked()).toEqual(['CLAIM']);
});

test('reads everything where the title tells', async () => {
  const { open, sent } = stage();
  document.title = 'KIN';
  await open('<p>One</p><p>Two</p>');
  expect(sent()).toEqual(['One', 'Two']);
});

test('reads everything once the title comes to tell', async () => {
  const { open, sent } = stage();
  document.title = 'News';
  await open('<p>One</p><p>Two</p>');
  expect(sent()).toEqual([]);
  document.title = 'KIN';
  document.body.append('more');
  await settle();
  expect(sent().toSorted()).toEqual(['One', 'Two', 'more']);
});

test('asks nothing of a page that names nothing, and follows what comes', async () => {
  const { background, open, sent } = stage();
  document.title = 'News';
  await open('<p>One</p><p id="a">Two</p>');
  one('#a').textContent = 'Three';
  await settle();
  expect(sent()).toEqual([]);
  one('#a').insertAdjacentHTML('afterend', '<div><p>Late CLAIM</p><p>next</p></div>');
  await settle();
  expect(background.requests).toMatchObject([{ before: ['One', 'Three'] }]);
  expect(sent()).toEqual(['Late CLAIM', 'next']);
});

test('reads what comes after telling text, though it does not tell itself', async () => {
  const { open, sent } = stage();
  document.title = 'News';
  await open('<p id="a">KIN</p>');
  sent();
  one('#a').insertAdjacentHTML('afterend', '<p>and they are ready</p>');
  await settle();
  expect(sent()).toEqual(['and they are ready']);
});
