// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MarkPlace } from '../../src/model/match.ts';
import type { PageSettings } from '../../src/model/page-settings.ts';
import { readPassages } from '../../src/page/passages.ts';
import { EVERY, matchesIn, matchOf, openMarks } from './marks-stage.ts';

let stage: ReturnType<typeof openMarks>;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stage.marks.clear();
  stage.end.abort();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(3_000);
const FOUR =
  '<p data-top="-50">AA</p><p data-top="20">BB</p><p data-top="80">CC</p><p data-top="300">DD</p>';
const open = async (html = FOUR, settings?: PageSettings): Promise<void> => {
  document.body.innerHTML = html;
  stage = openMarks(settings);
  await settle();
};
const claimAt = (place: MarkPlace | null): string | null => place?.claim ?? null;
const next = (from: 'current' | 'end' = 'current') => claimAt(stage.marks.step(1, from));
const previous = (from: 'current' | 'end' = 'current') => claimAt(stage.marks.step(-1, from));
const paragraph = (claim: string): HTMLElement => {
  const found = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(claim));
  if (found === undefined) throw new Error(`no ${claim}`);
  return found;
};

describe('stepping', () => {
  test('goes through the marks in reading order, and says when there is none any more', async () => {
    await open();
    expect([next('end'), next(), next(), next(), next(), next()]).toEqual([
      'aa',
      'bb',
      'cc',
      'dd',
      null,
      null,
    ]);
  });

  test('goes back from the other end', async () => {
    await open();
    expect([previous('end'), previous(), previous(), previous(), previous()]).toEqual([
      'dd',
      'cc',
      'bb',
      'aa',
      null,
    ]);
  });

  test('comes back to the last mark from past it', async () => {
    await open();
    expect([previous('end'), next(), previous(), previous()]).toEqual(['dd', null, 'dd', 'cc']);
  });

  test('begins with what is in the window', async () => {
    await open();
    expect(next()).toBe('bb');
    stage.marks.leave();
    expect(previous()).toBe('cc');
  });

  test('finds nothing where nothing is marked', async () => {
    await open('<p>none</p>');
    expect([next(), previous(), next('end')]).toEqual([null, null, null]);
  });

  test('goes by the page, not by when things were found', async () => {
    await open();
    paragraph('BB').insertAdjacentHTML('afterend', '<p>XX</p>');
    const late = [...readPassages(document.body)].find(({ run }) => run.text === 'XX');
    if (late === undefined) throw new Error('not read');
    stage.marks.show(1_000, late.run, matchesIn('XX'));
    await settle();
    expect([next('end'), next(), next(), next()]).toEqual(['aa', 'bb', 'xx', 'cc']);
  });

  test('leaves out what is not marked', async () => {
    await open('<p>AA</p><p>AA</p><p>BB</p>', {
      ...EVERY,
      marks: { ...EVERY.marks, occurrences: 'first-in-section' },
    });
    expect([next('end'), next(), next()]).toEqual(['aa', 'bb', null]);
  });

  test('takes claims that overlap as one mark', async () => {
    await open('<p>rents doubled</p><p>BB</p>');
    const [first] = stage.passages;
    if (first === undefined) throw new Error('not read');
    stage.marks.show(first.id, first.run, [matchOf('b', 3, 13), matchOf('a', 0, 5)]);
    await settle();
    expect([next('end'), next()]).toEqual(['a', 'bb']);
  });
});

describe('the current mark', () => {
  test('is shown, scrolled to, and told of', async () => {
    await open();
    const scrolled = vi.spyOn(paragraph('BB'), 'scrollIntoView');
    const place = stage.marks.step(1, 'current');
    expect(stage.page.log.current).toEqual(['BB']);
    expect(scrolled).toHaveBeenCalledWith(expect.objectContaining({ block: 'center' }));
    expect(stage.marks.current()).toMatchObject({ ...place, words: 'BB' });
    expect(place && stage.marks.claimsOf(place)).toHaveLength(1);
  });

  test('takes neither focus nor selection', async () => {
    await open(`<input>${FOUR}`);
    const field = document.querySelector('input');
    field?.focus();
    getSelection()?.selectAllChildren(paragraph('DD'));
    next();
    expect(document.activeElement).toBe(field);
    expect(String(getSelection())).toBe('DD');
  });

  test('is none past the last one, nor after it is left', async () => {
    await open();
    previous('end');
    next();
    expect([stage.page.log.current, stage.marks.current()]).toEqual([[], undefined]);
    previous();
    expect(stage.page.log.current).toEqual(['DD']);
    stage.marks.leave();
    expect([stage.page.log.current, stage.marks.current()]).toEqual([[], undefined]);
  });

  test('follows its words into new nodes', async () => {
    await open();
    expect([next('end'), next()]).toEqual(['aa', 'bb']);
    paragraph('BB').innerHTML = '<b>BB</b>';
    const [, second] = stage.passages;
    const again = [...readPassages(document.body)].find(({ run }) => run.text === 'BB');
    if (again === undefined || second === undefined) throw new Error('not read');
    stage.marks.show(second.id, again.run, matchesIn('BB'));
    expect(stage.page.log.current).toEqual(['BB']);
    expect(next()).toBe('cc');
  });

  const endings = [
    { name: 'its words change', end: () => paragraph('BB').replaceChildren('none') },
    { name: 'it is removed', end: () => paragraph('BB').remove() },
    { name: 'its claim is switched off', end: () => stage.marks.configure(WITHOUT_BB) },
  ];
  test.each(endings)('goes when $name, and the next step goes on from there', async ({ end }) => {
    await open();
    expect([next('end'), next()]).toEqual(['aa', 'bb']);
    end();
    stage.marks.check();
    expect([stage.page.log.current, stage.marks.current()]).toEqual([[], undefined]);
    expect(next()).toBe('cc');
    expect(previous()).toBe('aa');
  });

  test('goes on from where a shadow tree was', async () => {
    document.body.innerHTML = '<p>AA</p><x-y></x-y><p>CC</p>';
    const host = document.querySelector('x-y');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>BB</p>';
    stage = openMarks();
    await settle();
    expect([next('end'), next()]).toEqual(['aa', 'bb']);
    host?.remove();
    expect(next()).toBe('cc');
  });
});

const WITHOUT_BB: PageSettings = {
  ...EVERY,
  off: { claims: [matchOf('bb', 0, 0).claim], marks: [] },
};
