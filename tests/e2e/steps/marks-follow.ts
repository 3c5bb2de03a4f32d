import { describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import type { MarksStage } from '../../support/marks-stage/stage.ts';
import { BALLOON, mark, type Open, waitForPainted } from './marks-page.ts';

declare const stage: MarksStage;

const describeChanges = (open: Open): void => {
  const edits = [
    ['put in before', (text: Text) => text.insertData(0, 'Now '), ['red balloon']],
    ['put in after', (text: Text) => text.appendData(' Oh.'), ['red balloon']],
    ['split', (text: Text) => text.splitText(5), ['red balloon']],
    ['put in between', (text: Text) => text.insertData(6, 'x'), []],
    ['replaced', (text: Text) => text.replaceData(0, text.length, 'Some red balloon.'), []],
    ['removed', (text: Text) => text.remove(), []],
  ] as const;

  it.each(edits)('keeps a mark right or drops it: text %s', async (_, edit, left) => {
    const tab = await open('<p>A red balloon.</p>');
    await mark(tab, BALLOON, ['red balloon']);
    await tab.evaluate((source) => {
      const text = document.querySelector('p')?.firstChild;
      // biome-ignore lint/security/noGlobalEval: the edit comes as words, as every function does
      globalThis.eval(`(${source})`)(text);
    }, String(edit));
    await waitForPainted(tab, left);
    await tab.close();
  });

  it('survives a page that clears highlights and throws out style sheets', async () => {
    const tab = await open('<p>A red balloon.</p>');
    await mark(tab, BALLOON, ['red balloon']);
    const state = () =>
      tab.evaluate(
        () => [CSS.highlights.has('whence-light'), document.adoptedStyleSheets.length],
        null,
      );
    await tab.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    }, null);
    expect(await state()).toEqual([false, 0]);
    await tab.evaluate(() => document.body.append('more'), null);
    await waitFor('the marks to be back', state, ([has, sheets]) => has === true && sheets === 1);
    expect(await tab.evaluate(() => stage.claimsOn('red balloon'), null)).toEqual(['balloon']);
    await tab.close();
  });

  it('takes away its own highlights and style sheets, and nobody else’s', async () => {
    const tab = await open('<p>A red balloon.</p>');
    await mark(tab, BALLOON, ['red balloon']);
    const left = await tab.evaluate(() => {
      document.adoptedStyleSheets.push(new CSSStyleSheet());
      CSS.highlights.set('whence-light', new Highlight());
      stage.clear();
      return [[...CSS.highlights.keys()], document.adoptedStyleSheets.length];
    }, null);
    expect(left).toEqual([['whence-light'], 1]);
    await tab.close();
  });
};

const describeChoice = (open: Open): void => {
  const choose = (tab: Tab, occurrences: 'every' | 'first-in-section', perScreen: number | null) =>
    tab.evaluate(([which, most]) => stage.configure({ occurrences: which, perScreen: most }), [
      occurrences,
      perScreen,
    ] as const);

  it('takes what a slot shows in an article for a section of its own', async () => {
    const tab = await open(
      '<p>A red balloon.</p><x-y><p>A red balloon.</p></x-y><p>A red balloon.</p>',
      `document.querySelector('x-y').attachShadow({ mode: 'open' }).innerHTML = '<article><slot></slot></article>';`,
    );
    await choose(tab, 'first-in-section', null);
    await mark(tab, BALLOON, ['red balloon', 'red balloon']);
    await tab.close();
  });

  it('marks as many as there is room for in the window as it is', async () => {
    const tab = await open('<p style="height:500px">One red balloon.</p>'.repeat(4));
    await tab.resize(800, 900);
    await choose(tab, 'every', 1);
    await mark(tab, BALLOON, ['red balloon', 'red balloon']);
    await tab.resize(800, 400);
    await waitForPainted(tab, Array(4).fill('red balloon'));
    await tab.resize(800, 900);
    await waitForPainted(tab, Array(2).fill('red balloon'));
    await tab.close();
  });
};

const describeSteps = (open: Open): void => {
  it('steps into view and leaves the focus in its field', async () => {
    const filler = '<p>The weather was mild.</p>'.repeat(100);
    const tab = await open(
      `<input value="typing">${filler}<p>A red balloon.</p>${filler}<div><p>A blue balloon.</p></div><p>A green balloon.</p>`,
    );
    await mark(tab, { red: 'red balloon', blue: 'blue balloon', green: 'green balloon' }, [
      'red balloon',
      'blue balloon',
      'green balloon',
    ]);
    // A smooth scroll moves only where it can be seen.
    await tab.bringToFront();
    await tab.evaluate(async () => {
      document.querySelector('input')?.focus();
      // Firefox scrolls to what has the focus with the next frame.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    }, null);
    expect(await tab.evaluate(() => stage.step(1, 'current'), null)).toBe('red');
    await waitFor(
      'the mark to come into view',
      () => tab.evaluate(() => stage.boxOf('red balloon').top / innerHeight, null),
      (top) => top > 0 && top < 1,
    );
    const state = await tab.evaluate(
      () => [document.activeElement?.localName, stage.painted('whence-current')],
      null,
    );
    expect(state).toEqual(['input', ['red balloon']]);
    const others = await tab.evaluate(() => {
      const second = stage.step(1, 'current');
      document.querySelector('div')?.remove();
      return [
        second,
        stage.step(1, 'current'),
        stage.step(1, 'current'),
        stage.step(-1, 'current'),
      ];
    }, null);
    expect(others).toEqual(['blue', 'green', null, 'green']);
    await tab.close();
  });
};

/** How marks keep up with a page, a choice and a reader. */
export const describeMarksFollow = (open: Open): void => {
  describe('on a page that changes', () => describeChanges(open));
  describe('that are chosen', () => describeChoice(open));
  describe('one after the other', () => describeSteps(open));
};
