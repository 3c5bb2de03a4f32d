// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { ClaimId } from '../../src/model/brand.ts';
import { one, settle, useReader } from './reader-stage.ts';

const stage = useReader();

test('reads a page once, in reading order, with its title', async () => {
  const { page, background, read, open, sent } = stage();
  document.title = 'News';
  await open('<h1>One</h1><div>Two<p>Three CLAIM</p>Four</div><p>Five</p>');
  expect(background.requests).toMatchObject([{ title: 'News', stretches: [{ before: [] }] }]);
  expect(sent()).toEqual(['One', 'Two', 'Three CLAIM', 'Four', 'Five']);
  expect(page.marked()).toEqual(['CLAIM']);
  expect(read.at(-1)).toHaveLength(1);
});

test('does nothing until it is started', async () => {
  const { sent } = stage();
  document.body.innerHTML = '<p>CLAIM</p>';
  await settle();
  expect(sent()).toEqual([]);
});

test('marks what is a mark, keeps what is related, and shows both', async () => {
  const { page, read, open, showMatch } = stage();
  await open('<p>KIN and CLAIM</p>');
  expect(page.marked()).toEqual(['CLAIM']);
  const [passage = -1] = read.at(-1) ?? [];
  expect(showMatch(passage, 'kin' as ClaimId, 0)).toBe(true);
  expect(page.log.flashed).toEqual(['KIN']);
  await settle();
  expect(page.log.flashed).toEqual([]);
});

test('shows the match that was asked for, and says when it is gone', async () => {
  const { read, open, showMatch } = stage();
  await open('<p id="a">CLAIM, then <i>CLAIM</i></p>');
  const [passage = -1] = read.at(-1) ?? [];
  const scrolled = vi.spyOn(one('i'), 'scrollIntoView');
  expect(showMatch(passage, 'claim' as ClaimId, 12)).toBe(true);
  expect(scrolled).toHaveBeenCalledWith(expect.objectContaining({ block: 'center' }));
  expect(showMatch(passage, 'other' as ClaimId, 0)).toBe(false);
  one('#a').remove();
  expect(showMatch(passage, 'claim' as ClaimId, 0)).toBe(false);
});

test('sends long pages in batches, each with the two passages before it', async () => {
  const { background, open } = stage();
  const words = 'rents rose. '.repeat(200);
  await open(Array.from({ length: 60 }, (_, i) => `<p>${i} ${words}</p>`).join(''));
  expect(background.requests.length).toBeGreaterThan(2);
  for (const { stretches } of background.requests) {
    const passages = stretches.flatMap((stretch) => stretch.passages);
    expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(40_000);
  }
  const all = background.texts();
  for (const { before, passages } of background.stretches().slice(1)) {
    const at = all.indexOf(passages[0]?.text ?? '');
    expect(before).toEqual(all.slice(at - 2, at));
  }
});

test('reads what arrives later, and nothing else again', async () => {
  const { page, background, open, sent } = stage();
  await open('<p>One</p><p>Two</p><p>Three</p><p>Four</p>');
  sent();
  one('p:nth-of-type(3)').insertAdjacentHTML('afterend', '<div><p>Late CLAIM</p></div>');
  await settle();
  expect(background.stretches()).toMatchObject([{ before: ['Two', 'Three'] }]);
  expect(sent()).toEqual(['Late CLAIM']);
  expect(page.marked()).toEqual(['CLAIM']);
});

test('sends changed passages that do not stand together in one message, with the context of each', async () => {
  const { background, open, sent } = stage();
  await open('<p>One</p><p>Two</p><p>Three</p><p>Four</p>');
  sent();
  one('p:nth-of-type(4)').textContent = 'Fourth';
  one('p:nth-of-type(1)').textContent = 'First';
  await settle();
  expect(background.requests).toHaveLength(1);
  expect(background.stretches().map(({ before }) => before)).toEqual([[], ['Two', 'Three']]);
  expect(sent()).toEqual(['First', 'Fourth']);
});

test('reads a paragraph again when its text changes, and drops the old words', async () => {
  const { page, dropped, read, open, sent } = stage();
  await open('<p>One</p><p>A CLAIM</p>');
  sent();
  const [passage] = read.at(-1) ?? [];
  (one('p:nth-of-type(2)').firstChild as Text).data = 'Corrected';
  await settle();
  expect(sent()).toEqual(['Corrected']);
  expect(dropped).toEqual([passage]);
  expect(page.marked()).toEqual([]);
});

test('keeps a passage whose words stand in new nodes', async () => {
  const { page, dropped, read, open, sent, showMatch } = stage();
  await open('<p>A CLAIM here</p>');
  sent();
  one('p').innerHTML = 'A CL<b>AIM</b> here';
  await settle();
  expect(sent()).toEqual([]);
  expect(dropped).toEqual([]);
  const [passage = -1] = read.at(-1) ?? [];
  expect(showMatch(passage, 'claim' as ClaimId, 2)).toBe(true);
  expect(page.marked()).toEqual(['CLAIM']);
});

test('drops what is removed', async () => {
  const { page, dropped, read, open } = stage();
  await open('<p>One</p><section><div><p>A CLAIM</p></div></section>');
  one('section').remove();
  await settle();
  expect(dropped).toHaveLength(2 - 1);
  expect(page.marked()).toEqual([]);
  expect(read.at(-1)).toEqual([]);
});

test('reports matches in reading order after something moved', async () => {
  const { read, open } = stage();
  await open('<p id="a">CLAIM one</p><p id="b">CLAIM two</p>');
  const [a, b] = read.at(-1) ?? [];
  one('#b').insertAdjacentHTML('beforebegin', '<p>CLAIM between</p>');
  await settle();
  expect(read.at(-1)).toHaveLength(3);
  expect([read.at(-1)?.[0], read.at(-1)?.[2]]).toEqual([a, b]);
});

const hidings = [
  {
    name: 'the hidden attribute',
    hide: (e: Element) => e.setAttribute('hidden', ''),
    show: (e: Element) => e.removeAttribute('hidden'),
  },
  {
    name: 'style',
    hide: (e: Element) => e.setAttribute('style', 'display:none'),
    show: (e: Element) => e.removeAttribute('style'),
  },
  {
    name: 'visibility',
    hide: (e: Element) => e.setAttribute('style', 'visibility:hidden'),
    show: (e: Element) => e.removeAttribute('style'),
  },
  {
    name: 'a class',
    hide: (e: Element) => e.classList.add('off'),
    show: (e: Element) => e.classList.remove('off'),
  },
];

test.each(hidings)('follows text hidden and shown by $name', async ({ hide, show }) => {
  const { reader, page, sent } = stage();
  document.head.innerHTML = '<style>.off { display: none }</style>';
  document.body.innerHTML = '<p>One</p><div><p>A CLAIM</p></div>';
  const box = one('p:last-child');
  hide(box);
  reader.start();
  await settle();
  expect(sent()).toEqual(['One']);
  show(box);
  await settle();
  expect(sent()).toEqual(['A CLAIM']);
  hide(box);
  await settle();
  expect(page.marked()).toEqual([]);
  show(box);
  await settle();
  expect(page.marked()).toEqual(['CLAIM']);
});

test('reads a details element when it is opened', async () => {
  const { open, sent } = stage();
  await open('<details><summary>More</summary><div><p>A CLAIM</p></div></details>');
  expect(sent()).toEqual(['More']);
  one('details').setAttribute('open', '');
  await settle();
  expect(sent()).toEqual(['A CLAIM']);
});

test('reads and follows shadow roots, attached before or late', async () => {
  const { reader, page, sent } = stage();
  document.body.innerHTML = '<x-early></x-early><x-late></x-late>';
  const early = one('x-early').attachShadow({ mode: 'open' });
  early.innerHTML = '<p>Early CLAIM</p>';
  reader.start();
  await vi.advanceTimersByTimeAsync(500);
  expect(sent()).toEqual(['Early CLAIM']);
  one('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>Late CLAIM</p>';
  early.innerHTML = '<p>Early news</p>';
  await settle();
  expect(sent()).toEqual(['Early news', 'Late CLAIM']);
  expect(page.marked()).toEqual(['CLAIM']);
});

test('asks once more when the background is away, then again with the next look', async () => {
  const { page, background, open } = stage();
  background.fail(1);
  await open('<p>A CLAIM</p>');
  expect(page.marked()).toEqual(['CLAIM']);
  background.fail(2);
  one('p').textContent = 'Another CLAIM';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.marked()).toEqual([]);
  await settle();
  expect(page.marked()).toEqual(['CLAIM']);
});

test('pausing takes marks away and stops reading; resuming starts anew', async () => {
  const { reader, page, open, sent } = stage();
  await open('<p>A CLAIM</p>');
  reader.setPaused(true);
  expect(page.marked()).toEqual([]);
  sent();
  document.body.insertAdjacentHTML('beforeend', '<p>More CLAIM</p>');
  await settle();
  expect(sent()).toEqual([]);
  reader.setPaused(false);
  await settle();
  expect(sent()).toEqual(['A CLAIM', 'More CLAIM']);
});

test('ends with the signal', async () => {
  const { end, reader, page, open, sent } = stage();
  await open('<p>A CLAIM</p>');
  end.abort();
  expect(page.marked()).toEqual([]);
  sent();
  document.body.append('more');
  reader.start();
  await settle();
  expect(sent()).toEqual([]);
});

test('leaves the page as it is', async () => {
  const { reader, read, showMatch } = stage();
  document.body.innerHTML = '<p class="a">A <b>CLAIM</b></p><x-y></x-y>';
  const before = document.documentElement.outerHTML;
  reader.start();
  await settle();
  showMatch(read.at(-1)?.[0] ?? -1, 'claim' as ClaimId, 2);
  expect(document.documentElement.outerHTML).toBe(before);
});
