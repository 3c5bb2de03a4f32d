import { beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../../src/build/browsers/driver.ts';
import { waitFor } from '../../../src/cli/demo/ask-extension.ts';
import { readFixture } from '../../support/fixtures.ts';
import { bundleMarksStage } from '../../support/marks-stage/bundle.ts';
import type { MarksStage } from '../../support/marks-stage/stage.ts';
import { waitForMarks } from './marks.ts';
import { describeMarksFollow } from './marks-follow.ts';
import { BALLOON, mark, type Open, waitForPainted } from './marks-page.ts';
import { type Session, waitUntilRead } from './session.ts';

declare const stage: MarksStage;

/** Where every element and every line of text lies, and all of the page's source. */
const layoutOf = (tab: Tab) =>
  tab.evaluate(() => {
    const lines: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNode(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        lines.push(`${node.nodeName} ${x} ${y} ${width} ${height}`);
      }
    }
    return [document.documentElement.outerHTML, ...lines];
  }, null);

/** Ways to find a mark, by what a browser lacks. */
const ways = [
  ['the browser’s own test', ''],
  ['the caret', 'HighlightRegistry.prototype.highlightsFromPoint = undefined;'],
  [
    'boxes alone',
    'HighlightRegistry.prototype.highlightsFromPoint = undefined; Document.prototype.caretPositionFromPoint = undefined;',
  ],
] as const;

const describeHits = (open: Open): void => {
  it.each(ways)(
    'finds a mark by its words, not beside nor under others, by %s',
    async (_, lack) => {
      const tab = await open(
        '<p style="width:30em">A <b>red</b> balloon rose, and nobody knew whose it was.</p><p>Then a red balloon fell.</p>',
        lack,
      );
      await mark(tab, BALLOON, ['red balloon', 'red balloon']);
      const found = await tab.evaluate(() => {
        const { right, top, bottom } = stage.boxOf('balloon rose');
        const paragraph = document.querySelector('p');
        const line = paragraph?.getBoundingClientRect();
        const bar = document.createElement('div');
        const under = stage.boxOf('red balloon');
        const seen = stage.claimsOn('red balloon');
        bar.style.cssText = `position:fixed;left:0;right:0;top:${under.top - 3}px;height:40px;background:#eee`;
        document.body.append(bar);
        return {
          on: stage.claimsOn('red'),
          besides: stage.claimsOn('nobody'),
          blank: stage.claimsAt((line?.right ?? right) - 2, (top + bottom) / 2),
          seen,
          covered: stage.claimsOn('red balloon'),
        };
      }, null);
      expect(found).toEqual({
        on: ['balloon'],
        besides: [],
        blank: [],
        seen: ['balloon'],
        covered: [],
      });
      await tab.close();
    },
  );

  it.each(ways)('finds marks in shadow trees, open and closed, by %s', async (_, lack) => {
    const tab = await open(
      '<x-open></x-open>',
      `${lack}
       const open = document.querySelector('x-open').attachShadow({ mode: 'open' });
       open.innerHTML = '<p>An open red balloon.</p><x-closed></x-closed>';
       globalThis.roots = [open, open.querySelector('x-closed').attachShadow({ mode: 'closed' })];
       roots[1].innerHTML = '<p>A closed red balloon.</p>';`,
    );
    await tab.evaluate(() => {
      const { roots } = globalThis as unknown as { roots: readonly ShadowRoot[] };
      // The document's own reading goes into the open one.
      stage.read({ balloon: 'red balloon' }, roots.slice(1));
    }, null);
    await waitForPainted(tab, ['red balloon', 'red balloon']);
    const found = await tab.evaluate(() => {
      const { roots } = globalThis as unknown as { roots: readonly ShadowRoot[] };
      return roots.map((root) => {
        const p = root.querySelector('p');
        const style = p && getComputedStyle(p, '::highlight(whence-light)').textDecorationLine;
        return [stage.claimsOn('red balloon', root), stage.claimsOn('A', root), style];
      });
    }, null);
    expect(found).toEqual(Array(2).fill([['balloon'], [], 'underline']));
    await tab.close();
  });

  it('paints claims that overlap once, and finds all of them in one order', async () => {
    const tab = await open('<p>Ninety red balloons rose over the town.</p>');
    await mark(tab, { b: 'balloons rose over', a: 'Ninety red balloons' }, [
      'Ninety red balloons rose over',
    ]);
    const found = await tab.evaluate(
      () => [
        stage.claimsOn('Ninety'),
        stage.claimsOn('balloons'),
        stage.claimsOn('over'),
        stage.painted('whence-light'),
      ],
      null,
    );
    expect(found).toEqual([...Array(3).fill(['a', 'b']), ['Ninety red balloons rose over']]);
    await tab.close();
  });
};

const describeLayout = (open: Open): void => {
  it.each([
    ['standards', '<!doctype html>'],
    ['quirks', ''],
  ])('changes neither layout nor source of a page in %s mode', async (_, doctype) => {
    const tab = await open(
      '<p style="line-height:1;font-size:21px">A red balloon <a href="#">and a red balloon</a></p><ul style="width:4em"><li>One red balloon, very long</ul>',
      '',
      doctype,
    );
    const before = await layoutOf(tab);
    await mark(tab, BALLOON, ['red balloon', 'red balloon', 'red balloon']);
    await tab.evaluate(() => stage.step(1, 'end'), null);
    expect(await layoutOf(tab)).toEqual(before);
    await tab.close();
  });
};

const describeTones = (open: Open): void => {
  const grounds = [
    ['white', 'background:#fff', 'whence-light'],
    ['cream', 'background:#fff1e5', 'whence-light'],
    ['black', 'background:#000;color:#eee', 'whence-dark'],
    ['a colour in OKLCH', 'background:oklch(0.35 0.1 250);color:#eee', 'whence-dark'],
    ['a mix of colours', 'background:color-mix(in oklab, black, #333);color:#eee', 'whence-dark'],
    ['a gradient', 'background:linear-gradient(#124, #7a2);color:#fff', 'whence-light-letters'],
    ['amber', 'background:#b9822b;color:#000', 'whence-dark-letters'],
    ['a veil on black', 'background:linear-gradient(#0000,#0000),#000', 'whence-dark-letters'],
  ] as const;

  it('suits each mark to its ground, once', async () => {
    const tab = await open(
      grounds.map(([, style], i) => `<p style="${style}">Number ${i}.</p>`).join(''),
    );
    const words = grounds.map((_, i) => `Number ${i}`);
    await mark(tab, Object.fromEntries(words.map((each) => [each, each])), words);
    for (const name of new Set(grounds.map(([, , tone]) => tone))) {
      const suited = words.filter((_, i) => grounds[i]?.[2] === name);
      expect([name, await tab.evaluate((tone) => stage.painted(tone), name)]).toEqual([
        name,
        suited,
      ]);
    }
    await tab.close();
  });

  it('chooses again when the page changes its theme, however slowly it fades', async () => {
    const tab = await open(
      '<style>body { transition: all 0.4s; background: #fff } .night { background: #111; color: #eee }</style><p>A red balloon.</p>',
    );
    await mark(tab, BALLOON, ['red balloon']);
    await waitForPainted(tab, ['red balloon'], 'whence-light');
    await tab.bringToFront();
    await tab.evaluate(() => {
      document.body.classList.add('night');
      stage.repaint();
    }, null);
    await waitForPainted(tab, ['red balloon'], 'whence-dark');
    await waitForPainted(tab, [], 'whence-light');
    await tab.close();
  });
};

const describeInExtension = (session: () => Session): void => {
  it('paints from where content scripts run as from within a page', async () => {
    const page = await session().show('http://night.test/dark', readFixture('dark'));
    await waitUntilRead(session(), page);
    const look = await waitFor(
      'both marks',
      () =>
        page.tab.evaluate(
          () =>
            ['whence', 'whence-dark', 'whence-light'].map((name) => {
              const ranges = [...(CSS.highlights.get(name) ?? [])];
              const element = ranges[0]?.startContainer.parentElement;
              const style = element && getComputedStyle(element, `::highlight(${name})`);
              return [ranges.length, style?.textDecorationStyle];
            }),
          null,
        ),
      ([all]) => all?.[0] === 2,
    );
    expect(look).toEqual([
      [2, 'solid'],
      [1, 'dotted'],
      [1, 'dotted'],
    ]);
    await page.tab.evaluate(() => document.querySelector('article')?.remove(), null);
    await waitForMarks(page.tab, []);
    await page.tab.close();
  });
};

/** What only a browser can tell of marks: what is drawn where, and how it keeps up with a page. */
export const describeMarksLook = (session: () => Session): void => {
  let script = '';
  let count = 0;
  const open: Open = async (body, before = '', doctype = '<!doctype html>') => {
    const address = `http://balloons.test/${count++}`;
    const source = `${doctype}${body}<script>${before}</script><script>${script}</script>`;
    return (await session().show(address, source)).tab;
  };

  describe('marks', () => {
    beforeAll(async () => {
      script = (await bundleMarksStage()).replaceAll('</script', '<\\/script');
    });
    describe('under a point', () => describeHits(open));
    describe('and layout', () => describeLayout(open));
    describe('and their ground', () => describeTones(open));
    describeMarksFollow(open);
    describe('in the extension', () => describeInExtension(session));
  });
};
