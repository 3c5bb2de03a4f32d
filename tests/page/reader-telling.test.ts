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
  const beginnings = texts.map((text) => text.split(' ')[0]);
  expect(beginnings).toEqual(['12', '13', '14', 'CLAIM', '16', '17', '18']);
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
  const { open, sent } = stage();
  document.title = 'News';
  await open('<p>One</p><p id="a">Two</p>');
  one('#a').textContent = 'Three';
  await settle();
  expect(sent()).toEqual([]);
  one('#a').insertAdjacentHTML('afterend', '<div><p>Late CLAIM</p><p>next</p></div>');
  await settle();
  expect(sent()).toEqual(['One', 'Three', 'Late CLAIM', 'next']);
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

test('asks about a long page in few messages, each of a length that browsers carry quickly', async () => {
  const { open, telling, sent, read } = stage();
  document.title = 'News';
  await open(Array.from({ length: 400 }, (_, i) => `<p>${i} ${words}</p>`).join(''));
  const lengths = telling.asked.map(({ chunks }) => chunks.join('').length);
  expect(lengths.length).toBeLessThanOrEqual(9);
  expect(Math.max(...lengths)).toBeLessThan(80_000);
  expect(sent()).toEqual([]);
  expect(read).toEqual([[]]);
});

test('asks once more where the background is away, and again later where it stays away', async () => {
  const { page, open, telling, read } = stage();
  document.title = 'News';
  telling.fail(1);
  await open('<p>CLAIM</p>');
  expect(page.marked()).toEqual(['CLAIM']);
  telling.fail(2);
  await open('<p>CLAIM again</p>');
  expect(page.marked()).toEqual(['CLAIM']);
  expect(read.length).toBeGreaterThan(0);
});

test('has what reads closely come once there is something to read, and again where it could not', async () => {
  const { page, open, brought, read } = stage();
  document.title = 'News';
  await open('<p id="a">One</p>');
  expect([brought.times, read.length]).toEqual([0, 1]);
  brought.failures = 1;
  one('#a').textContent = 'CLAIM';
  await settle();
  await settle();
  expect([brought.times, page.marked()]).toEqual([2, ['CLAIM']]);
  one('#a').textContent = 'CLAIM again';
  await settle();
  expect([brought.times, page.marked()]).toEqual([2, ['CLAIM']]);
});

test('reads what comes after telling text in a place that was empty before', async () => {
  const { open, sent } = stage();
  document.title = 'News';
  await open('<p>KIN</p><p id="a"> </p>');
  sent();
  const [text] = one('#a').childNodes;
  if (text !== undefined) text.nodeValue = 'and they are ready';
  await settle();
  expect(sent()).toEqual(['and they are ready']);
});
