// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../src/model/page-settings.ts';
import {
  claimId,
  EVERY,
  marked,
  matchOf,
  type OpenMarks,
  open,
  openMarks,
  settle,
  useMarks,
  withMarks,
} from './marks-stage.ts';

useMarks();

let stage: OpenMarks;
const FIRST = withMarks({ occurrences: 'first-in-section' });

describe('what is marked', () => {
  test('matches that are close, not those that are related', async () => {
    stage = await open('<p>ONE and kin and TWO</p>');
    expect(marked(stage)).toEqual(['ONE', 'TWO']);
  });

  test('by default the first of a claim in each section, as many as there is room for', async () => {
    const more = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG'].map((claim) => `<p>${claim}</p>`);
    stage = await open(
      `<div data-top="0"><p>AA</p>${more.join('')}</div><h2>x</h2><p data-top="150">AA</p>`,
      DEFAULT_PAGE_SETTINGS,
    );
    expect(marked(stage)).toEqual(['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'AA']);
  });

  test('not what is switched off, and again when it is switched on', async () => {
    stage = await open('<p>ONE TWO</p><p>TWO</p>');
    const off = { claims: [claimId('two')], marks: [] };
    stage.marks.configure({ ...EVERY, off });
    // At once, not when the page is idle.
    expect(marked(stage)).toEqual(['ONE']);
    await settle();
    expect(marked(stage)).toEqual(['ONE']);
    stage.marks.configure(EVERY);
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'TWO', 'TWO']);
  });

  test('not one claim in these very words, however its white space is written', async () => {
    document.body.innerHTML = '<p>It doubled<br>here.</p><p>It doubled there.</p>';
    stage = openMarks({
      ...EVERY,
      off: { claims: [], marks: [{ claim: claimId('a'), words: 'doubled  here' }] },
    });
    const [first, second] = stage.passages;
    if (first === undefined || second === undefined) throw new Error('not read');
    stage.marks.show(first.id, first.run, [matchOf('a', 3, 15), matchOf('b', 3, 15)]);
    stage.marks.show(second.id, second.run, [matchOf('a', 3, 16)]);
    await settle();
    expect(marked(stage)).toEqual(['doubledhere', 'doubled there']);
    stage.page.pointAt('doubledhere');
    expect(stage.marks.at(0, 0).map(({ claim }) => claim)).toEqual(['b']);
  });

  test('another choice of occurrences and budget, without reading again', async () => {
    stage = await open('<div data-top="0"><p>ONE</p><p>ONE</p><p>TWO</p></div>');
    expect(marked(stage)).toEqual(['ONE', 'ONE', 'TWO']);
    stage.marks.configure(FIRST);
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'TWO']);
    stage.marks.configure(withMarks({ perScreen: 1 }));
    await settle();
    expect(marked(stage)).toEqual(['ONE']);
    stage.marks.configure(withMarks({ perScreen: 0 }));
    await settle();
    expect(marked(stage)).toEqual([]);
    stage.marks.configure(EVERY);
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'ONE', 'TWO']);
  });

  test('what has room once the window is another', async () => {
    stage = await open(
      '<p data-top="0">ONE</p><p data-top="60">TWO</p>',
      withMarks({ perScreen: 1 }),
    );
    expect(marked(stage)).toEqual(['ONE']);
    stage.screen.at.height = 50;
    window.dispatchEvent(new Event('resize'));
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'TWO']);
  });

  test('the same however the page is scrolled meanwhile', async () => {
    document.body.innerHTML = '<p data-top="0">ONE</p><p data-top="60">TWO</p>';
    stage = openMarks(withMarks({ perScreen: 1 }));
    stage.screen.at.drift = -200;
    await settle();
    expect(marked(stage)).toEqual(['ONE']);
  });

  test('all of it where nothing is laid out', async () => {
    document.body.innerHTML = '<p data-top="0">ONE</p><p data-top="0">TWO</p>';
    stage = openMarks(withMarks({ perScreen: 1 }));
    stage.screen.at.height = 0;
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'TWO']);
    expect(stage.screen.at.asked).toBe(0);
  });

  test('asks where things lie only where there are too many', async () => {
    stage = await open(
      '<p data-top="0">ONE</p><p data-top="0">TWO</p>',
      withMarks({ perScreen: 2 }),
    );
    expect(marked(stage)).toEqual(['ONE', 'TWO']);
    expect(stage.screen.at.asked).toBe(0);
  });
});

describe('claims that overlap', () => {
  const overlapping = async (settings?: PageSettings) => {
    document.body.innerHTML = '<p>He said rents doubled here.</p><p>rents</p>';
    stage = openMarks(settings);
    const [first, second] = stage.passages;
    if (first === undefined || second === undefined) throw new Error('not read');
    stage.marks.show(second.id, second.run, [matchOf('b', 0, 5)]);
    stage.marks.show(first.id, first.run, [matchOf('b', 8, 21), matchOf('a', 3, 13)]);
    await settle();
    stage.page.pointAt('said');
    return { first, second };
  };

  test('are one mark, and all of them answer, in one order', async () => {
    const { first } = await overlapping();
    expect(marked(stage)).toEqual(['said rents doubled', 'rents']);
    const hits = stage.marks.at(0, 0);
    expect(hits).toMatchObject([
      { passage: first.id, claim: 'a', start: 3, words: 'said rents' },
      { passage: first.id, claim: 'b', start: 8, words: 'rents doubled' },
    ]);
    expect(hits.map(({ ranges }) => ranges.join())).toEqual(Array(2).fill('said rents doubled'));
    expect(stage.marks.claimsOf({ passage: first.id, claim: claimId('b'), start: 8 })).toEqual(
      hits,
    );
  });

  test('are marked where one of them is the first, and one alone no more', async () => {
    await overlapping(FIRST);
    expect(marked(stage)).toEqual(['said rents doubled']);
  });

  test('shrink to what is left when one is switched off', async () => {
    const { first } = await overlapping();
    stage.marks.configure({ ...EVERY, off: { claims: [claimId('a')], marks: [] } });
    expect(marked(stage)).toEqual(['rents']);
    await settle();
    expect(marked(stage)).toEqual(['rents doubled', 'rents']);
    expect(stage.marks.claimsOf({ passage: first.id, claim: claimId('a'), start: 3 })).toEqual([]);
  });
});
