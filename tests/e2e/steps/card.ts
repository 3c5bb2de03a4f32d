import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { describeChoices } from './card-choices.ts';
import {
  cardBox,
  isCardOpen,
  lookAtCard,
  marksOn,
  middleOfMark,
  nextMark,
  openByClick,
  pageOf,
  restOnMark,
  SENTENCE,
  showPage,
  WORDS,
  waitForCard,
  waitForNoCard,
} from './card-page.ts';
import type { OpenPage, Session } from './session.ts';

type Ask = () => Session;

/** Waits, in ms: that something does not happen shows in nothing else. */
const restsFor = (time: number) => new Promise((later) => setTimeout(later, time));

const describeOpening = (session: Ask): void => {
  it('opens where the pointer rests, beside the words, and is all that the page gains', async () => {
    const page = await showPage(session(), 'rest', pageOf(`<p>${SENTENCE}</p>`));
    const before = await page.tab.evaluate(() => document.documentElement.outerHTML, null);
    await restOnMark(page);
    const card = await waitForCard(page);
    const { hosts, others, focus, hit } = await lookAtCard(page);
    expect({ hosts, focus, hit }).toEqual({ hosts: 1, focus: 'body', hit: 'whence-card' });
    expect(others).toBe(before);
    for (const line of await marksOn(page)) expect(overlaps(card, line)).toBe(false);
    const told = await page.tab.shadowText('whence-card');
    expect(told).toMatch(
      /Earliest known[\s\S]*This page[\s\S]*What differs[\s\S]*Official responses/,
    );
    expect(told).toContain('Igor Korotchenko');
    expect(told).toMatch(/Channel One[\s\S]*Rossiya 1/);
    expect(told).toContain('on or before 5 August 2022');
    expect(told).toMatch(/Denied by .*11 Aug 2022/);
    expect(told).toContain('Unmarked text has not been checked');
    await page.tab.pointer.move(900, 790);
    await waitForNoCard(page);
    expect(await page.tab.evaluate(() => document.documentElement.outerHTML, null)).toBe(before);
    await page.tab.close();
  });

  it('can be gone to with the pointer, and goes when the pointer has gone', async () => {
    const page = await showPage(session(), 'hover', pageOf(`<p>${SENTENCE}</p>`));
    await restOnMark(page);
    const card = await waitForCard(page);
    await page.tab.pointer.move(card.left + 30, card.top + 30);
    await restsFor(1_000);
    expect(await isCardOpen(page)).toBe(true);
    await page.tab.pointer.move(card.right + 250, card.bottom + 150);
    await waitForNoCard(page);
    await page.tab.close();
  });

  it('opens at a click with the focus in it, and Escape takes it away', async () => {
    const page = await showPage(session(), 'click', pageOf(`<p>${SENTENCE}</p>`));
    await openByClick(page);
    expect((await lookAtCard(page)).focus).toBe('whence-card');
    await page.tab.press('Escape');
    await waitForNoCard(page);
    await page.tab.close();
  });

  it('opens at Enter on the mark that the keyboard is at, and gives the focus back', async () => {
    const html = pageOf(`<main id="start" tabindex="-1"><p>${SENTENCE}</p></main>`);
    const page = await showPage(session(), 'enter', html);
    await page.tab.bringToFront();
    await page.tab.evaluate(() => document.querySelector<HTMLElement>('#start')?.focus(), null);
    await nextMark(session(), page);
    await page.tab.press('Enter');
    await waitForCard(page);
    expect((await lookAtCard(page)).focus).toBe('whence-card');
    await page.tab.press('Escape');
    await waitForNoCard(page);
    expect((await lookAtCard(page)).focus).toBe('main');
    await page.tab.close();
  });
};

const describeManners = (session: Ask): void => {
  it('lets a link within the words be followed', async () => {
    const html = pageOf(`<p>${SENTENCE.replace(WORDS, `<a href="#there">${WORDS}</a>`)}</p>`);
    const page = await showPage(session(), 'link', html);
    await page.tab.bringToFront();
    // The words of the mark begin before the link.
    expect(await marksOn(page)).toHaveLength(2);
    await page.tab.click('a');
    await waitFor(
      'the link to be followed',
      () => page.tab.evaluate(() => location.hash, null),
      (hash) => hash === '#there',
    );
    await restsFor(1_000);
    expect((await lookAtCard(page)).focus).toBe('a');
    await page.tab.close();
  });

  it('stays away while words are being selected', async () => {
    const page = await showPage(session(), 'select', pageOf(`<p>${SENTENCE}</p>`));
    const { x, y } = await middleOfMark(page);
    await page.tab.pointer.move(x - 40, y);
    await page.tab.pointer.down();
    await page.tab.pointer.move(x, y);
    await restsFor(1_000);
    expect(await isCardOpen(page)).toBe(false);
    await page.tab.pointer.up();
    await page.tab.pointer.move(x + 1, y);
    await restsFor(1_000);
    expect(await isCardOpen(page)).toBe(false);
    await page.tab.close();
  });

  it('follows its words when the page scrolls, and goes with them', async () => {
    const filler = '<p>The weather in the capital was mild.</p>'.repeat(80);
    const page = await showPage(session(), 'scroll', pageOf(`<p>${SENTENCE}</p>${filler}`));
    await openByClick(page);
    await page.tab.evaluate(() => scrollTo(0, 20), null);
    await waitFor(
      'the card to follow',
      async () => ({ card: await cardBox(page), lines: await marksOn(page) }),
      ({ card, lines }) => card !== undefined && lines.every((line) => gapBelow(card, line) < 40),
    );
    await page.tab.evaluate(() => scrollTo(0, 2_000), null);
    await waitForNoCard(page);
    await page.tab.close();
  });

  it('goes when its words change', async () => {
    const page = await showPage(session(), 'change', pageOf(`<p id="p">${SENTENCE}</p>`));
    await openByClick(page);
    await page.tab.evaluate(() => {
      const paragraph = document.querySelector('#p');
      if (paragraph) paragraph.textContent = 'The report has been withdrawn.';
    }, null);
    await waitForNoCard(page);
    await page.tab.close();
  });
};

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const gapBelow = (card: Box, line: Box): number => Math.abs(card.top - line.bottom);
type Box = { left: number; top: number; right: number; bottom: number };

/** Whether the card can be seen and pressed, wholly within the window and off the words. */
const expectSound = async (page: OpenPage): Promise<Box> => {
  const card = await waitForCard(page);
  const { hit, view, styled } = await lookAtCard(page);
  expect({ hit, styled }).toEqual({ hit: 'whence-card', styled: true });
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(view.width);
  expect(card.bottom).toBeLessThanOrEqual(view.height);
  return card;
};

const describePlaces = (session: Ask): void => {
  it('turns over at the lower edge of the window', async () => {
    const html = pageOf(`<p style="position:fixed;bottom:10px;left:20px">${SENTENCE}</p>`);
    const page = await showPage(session(), 'edge', html);
    await openByClick(page);
    const card = await expectSound(page);
    for (const line of await marksOn(page)) expect(card.bottom).toBeLessThanOrEqual(line.top);
    await page.tab.close();
  });

  it('fits into a tiny window', async () => {
    const page = await showPage(session(), 'tiny', pageOf(`<p>${SENTENCE}</p>`));
    await page.tab.resize(320, 240);
    await openByClick(page);
    await expectSound(page);
    await page.tab.close();
  });

  const hostile = `
    whence-card, whence-card * { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: scale(0) !important; filter: blur(9px) !important; left: -9999px !important; width: 1px !important;
      pointer-events: none !important; transition: all 9s !important; animation: none !important; zoom: 3 !important }
    *::backdrop { background: red !important; display: block !important; pointer-events: auto !important }
    * { --raised: red !important; --ink: red !important; direction: rtl !important }
    html { zoom: 1.5 } body { direction: ltr !important }`;

  it.each([
    ['on a page with hostile styles', 'hostile', `<style>${hostile}</style><p>${SENTENCE}</p>`],
    [
      'where html is moved about',
      'moved',
      `<style>html { transform: translate(30px, 50px); filter: sepia(1); overflow: hidden }</style><p>${SENTENCE}</p>`,
    ],
    [
      'in a modal dialog',
      'modal',
      `<p>Behind.</p><dialog><p>${SENTENCE}</p></dialog><script>document.querySelector('dialog').showModal()</script>`,
    ],
    ['from right to left', 'rtl', `<p dir="rtl">${SENTENCE}</p>`],
    [
      'in a scroller',
      'scroller',
      `<div style="height:120px;overflow:auto"><p>${SENTENCE}</p><p style="height:900px"></p></div>`,
    ],
  ])('is whole %s', async (_where, name, body) => {
    const page = await showPage(session(), name, pageOf(body));
    await openByClick(page);
    const card = await expectSound(page);
    expect(card.right - card.left).toBeCloseTo(384, 0);
    for (const line of await marksOn(page)) expect(overlaps(card, line)).toBe(false);
    await page.tab.press('Escape');
    await waitForNoCard(page);
    await page.tab.close();
  });

  it('is whole in XHTML', async () => {
    const html = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Volunteers</title></head><body><p>${SENTENCE}</p></body></html>`;
    const headers = { 'content-type': 'application/xhtml+xml' };
    const page = await showPage(session(), 'whole.xhtml', html, headers);
    await openByClick(page);
    const card = await expectSound(page);
    expect(card.right - card.left).toBeCloseTo(384, 0);
    await page.tab.press('Tab');
    await page.tab.press('Enter');
    await waitForNoCard(page);
    await page.tab.close();
  });

  it('is whole under a strict policy, of which it breaks nothing', async () => {
    const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const page = await showPage(session(), 'strict', pageOf(`<p>${SENTENCE}</p>`), {
      'content-security-policy': policy,
    });
    await page.tab.evaluate(() => {
      const broken: string[] = [];
      Object.assign(globalThis, { broken });
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        broken.push(violatedDirective),
      );
    }, null);
    await openByClick(page);
    await expectSound(page);
    const broken = await page.tab.evaluate(() => Reflect.get(globalThis, 'broken'), null);
    expect(broken).toEqual([]);
    await page.tab.close();
  });
};

/** The card: when it comes and goes, what the page notices of it, and where it lies. */
export const describeCard = (session: Ask): void => {
  describe('the card', () => {
    describeOpening(session);
    describeChoices(session);
    describeManners(session);
    describePlaces(session);
  });
};
