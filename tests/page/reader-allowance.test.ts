// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { one, useReader } from './reader-stage.ts';

const stage = useReader({ isTelling: (text) => /CLAIM/.test(text) });
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

/** A page that has been read, and whose changes are dear to follow. */
const openDear = async () => {
  const opened = stage();
  document.title = 'News';
  await opened.open('<p id="a">One</p><div id="feed"></div>');
  opened.telling.takes(200);
  return opened;
};
const change = (words: string): void => {
  one('#a').textContent = words;
};

test('what changes now and then is followed soon, though it has been dear', async () => {
  const { page } = await openDear();
  for (const words of ['CLAIM one', 'CLAIM two', 'CLAIM three']) {
    change('nothing');
    await pass(2_500);
    change(words);
    await pass(2_500);
    expect(page.marked()).toEqual(['CLAIM']);
  }
});

const storm = (words: string): void => {
  for (let at = 0; at < 400; at++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${words} ${at}`;
    one('#feed').append(paragraph);
  }
};

test('a page that changes in hundreds of places without end waits for its allowance', async () => {
  const { telling } = await openDear();
  storm('one');
  await pass(2_000);
  const asked = telling.asked.length;
  expect(asked).toBeGreaterThan(1);
  for (let second = 0; second < 5; second++) {
    storm(`${second}`);
    await pass(1_000);
  }
  expect(telling.asked).toHaveLength(asked);
  await pass(30_000);
  expect(telling.asked.length).toBeGreaterThan(asked);
});

test('a page that a script puts in place of another is read at once, whatever went before', async () => {
  const { page } = await openDear();
  storm('one');
  await pass(3_000);
  history.pushState(null, '', `/${Math.random()}`);
  storm('CLAIM');
  await pass(3_000);
  expect(page.marked().length).toBeGreaterThan(0);
});
