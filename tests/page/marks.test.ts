// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../src/model/page-settings.ts';
import { readPassages } from '../../src/page/passages.ts';
import { claimId, EVERY, matchesIn, matchOf, openMarks } from './marks-stage.ts';

let stage: ReturnType<typeof openMarks>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => {
  stage.marks.clear();
  stage.end.abort();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(3_000);
const open = async (html: string, settings?: PageSettings) => {
  document.body.innerHTML = html;
  stage = openMarks(settings);
  await settle();
  return stage;
};
/** Words marked, in the order of the page. */
const marked = (): readonly string[] =>
  stage.page
    .ranges()
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);
const text = (selector: string): Text => {
  const node = document.querySelector(selector)?.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE) throw new Error(`no text in ${selector}`);
  return node as Text;
};
const withMarks = (marks: Partial<PageSettings['marks']>): PageSettings => ({
  ...EVERY,
  marks: { ...EVERY.marks, ...marks },
});
const FIRST = withMarks({ occurrences: 'first-in-section' });

describe('what is marked', () => {
  test('matches that are close, not those that are related', async () => {
    await open('<p>ONE and kin and TWO</p>');
    expect(marked()).toEqual(['ONE', 'TWO']);
  });

  test('by default the first of a claim in each section, as many as there is room for', async () => {
    const more = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG'].map((claim) => `<p>${claim}</p>`);
    await open(
      `<div data-top="0"><p>AA</p>${more.join('')}</div><h2>x</h2><p data-top="150">AA</p>`,
      DEFAULT_PAGE_SETTINGS,
    );
    expect(marked()).toEqual(['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'AA']);
  });

  test('not what is switched off, and again when it is switched on', async () => {
    await open('<p>ONE TWO</p><p>TWO</p>');
    const off = { claims: [claimId('two')], marks: [] };
    stage.marks.configure({ ...EVERY, off });
    // At once, not when the page is idle.
    expect(marked()).toEqual(['ONE']);
    await settle();
    expect(marked()).toEqual(['ONE']);
    stage.marks.configure(EVERY);
    await settle();
    expect(marked()).toEqual(['ONE', 'TWO', 'TWO']);
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
    expect(marked()).toEqual(['doubledhere', 'doubled there']);
    stage.page.pointAt('doubledhere');
    expect(stage.marks.at(0, 0).map(({ claim }) => claim)).toEqual(['b']);
  });

  test('another choice of occurrences and budget, without reading again', async () => {
    await open('<div data-top="0"><p>ONE</p><p>ONE</p><p>TWO</p></div>');
    expect(marked()).toEqual(['ONE', 'ONE', 'TWO']);
    stage.marks.configure(FIRST);
    await settle();
    expect(marked()).toEqual(['ONE', 'TWO']);
    stage.marks.configure(withMarks({ perScreen: 1 }));
    await settle();
    expect(marked()).toEqual(['ONE']);
    stage.marks.configure(withMarks({ perScreen: 0 }));
    await settle();
    expect(marked()).toEqual([]);
    stage.marks.configure(EVERY);
    await settle();
    expect(marked()).toEqual(['ONE', 'ONE', 'TWO']);
  });

  test('what has room once the window is another', async () => {
    await open('<p data-top="0">ONE</p><p data-top="60">TWO</p>', withMarks({ perScreen: 1 }));
    expect(marked()).toEqual(['ONE']);
    stage.screen.at.height = 50;
    window.dispatchEvent(new Event('resize'));
    await settle();
    expect(marked()).toEqual(['ONE', 'TWO']);
  });

  test('the same wherever the page is scrolled to', async () => {
    await open('<p data-top="0">ONE</p><p data-top="60">TWO</p>', withMarks({ perScreen: 1 }));
    stage.screen.at.scrolled = 60;
    stage.marks.check();
    await settle();
    expect(marked()).toEqual(['ONE']);
  });

  test('all of it where nothing is laid out', async () => {
    document.body.innerHTML = '<p data-top="0">ONE</p><p data-top="0">TWO</p>';
    stage = openMarks(withMarks({ perScreen: 1 }));
    stage.screen.at.height = 0;
    await settle();
    expect(marked()).toEqual(['ONE', 'TWO']);
    expect(stage.screen.at.asked).toBe(0);
  });

  test('asks where things lie only where there are too many', async () => {
    await open('<p data-top="0">ONE</p><p data-top="0">TWO</p>', withMarks({ perScreen: 2 }));
    expect(marked()).toEqual(['ONE', 'TWO']);
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
    expect(marked()).toEqual(['said rents doubled', 'rents']);
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
    expect(marked()).toEqual(['said rents doubled']);
  });

  test('shrink to what is left when one is switched off', async () => {
    const { first } = await overlapping();
    stage.marks.configure({ ...EVERY, off: { claims: [claimId('a')], marks: [] } });
    expect(marked()).toEqual(['rents']);
    await settle();
    expect(marked()).toEqual(['rents doubled', 'rents']);
    expect(stage.marks.claimsOf({ passage: first.id, claim: claimId('a'), start: 3 })).toEqual([]);
  });
});

describe('when the page changes', () => {
  test('words that change lose their mark at once, others keep theirs', async () => {
    await open('<p id="a">It is ONE here</p><p>TWO</p>');
    text('#a').data = 'It is OWE here';
    stage.marks.check();
    expect(marked()).toEqual(['TWO']);
    expect(stage.marks.at(0, 0)).toEqual([]);
  });

  // Text put in before the words moves a range only in browsers; tests/e2e/ looks at that.
  const edits = [
    { name: 'within the words', edit: () => text('#a').insertData(7, 'x'), left: [] },
    { name: 'cut short', edit: () => text('#a').deleteData(8, 3), left: [] },
    { name: 'set anew', edit: () => (text('#a').data = 'Quite another text'), left: [] },
    { name: 'removed', edit: () => text('#a').remove(), left: [] },
    { name: 'after the words', edit: () => text('#a').appendData(' and there'), left: ['ONE'] },
  ];
  test.each(edits)('a mark is right or gone: text $name', async ({ edit, left }) => {
    await open('<p id="a">It is ONE here</p>');
    edit();
    stage.marks.check();
    expect(marked()).toEqual(left);
    stage.marks.check();
    await settle();
    expect(marked().every((words) => words === 'ONE')).toBe(true);
  });

  test('the next occurrence takes the place of one that has gone', async () => {
    await open('<p id="a">ONE</p><p id="b">Then ONE</p>', FIRST);
    expect(marked()).toEqual(['ONE']);
    text('#a').data = 'none';
    stage.marks.check();
    await settle();
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([text('#b')]);
  });

  test('an earlier occurrence that comes late takes over', async () => {
    await open('<p id="b">Then ONE</p>', FIRST);
    document.body.insertAdjacentHTML('afterbegin', '<p id="a">ONE</p>');
    const late = [...readPassages(document.body)].find(({ run }) => run.text === 'ONE');
    if (late === undefined) throw new Error('not read');
    stage.marks.show(1_000, late.run, matchesIn('ONE'));
    await settle();
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([text('#a')]);
  });

  test('a heading that comes between begins a section, without anything read again', async () => {
    await open('<p>ONE</p><p id="b">ONE</p>', FIRST);
    document.querySelector('#b')?.insertAdjacentHTML('beforebegin', '<h2>x</h2>');
    stage.marks.check();
    await settle();
    expect(marked()).toEqual(['ONE', 'ONE']);
  });

  test('the same words in new nodes stay marked without a gap', async () => {
    await open('<p>It is ONE here</p>');
    const paragraph = document.querySelector('p');
    if (paragraph) paragraph.innerHTML = 'It is <b>ONE</b> here';
    const [again] = readPassages(document.body);
    const [before] = stage.passages;
    if (again === undefined || before === undefined) throw new Error('not read');
    stage.marks.show(before.id, again.run, matchesIn(again.run.text));
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([text('b')]);
  });

  test('a passage that is forgotten, or has no matches any more, is unmarked at once', async () => {
    const { passages } = await open('<p>ONE</p><p>TWO</p>');
    const [one, two] = passages;
    if (one === undefined || two === undefined) throw new Error('not read');
    stage.marks.forget([one.id]);
    expect(marked()).toEqual(['TWO']);
    stage.marks.show(two.id, two.run, []);
    expect(marked()).toEqual([]);
  });

  test('what changes while marks are planned is not marked where it was', async () => {
    document.body.innerHTML = '<p id="a">ONE</p><p>TWO</p>';
    stage = openMarks();
    text('#a').data = 'none';
    await settle();
    expect(marked()).toEqual(['TWO']);
  });

  test('clear takes all away, and ends what was under way', async () => {
    document.body.innerHTML = '<p>ONE</p>';
    stage = openMarks();
    stage.marks.clear();
    await settle();
    expect(marked()).toEqual([]);
    expect(stage.marks.step(1, 'end')).toBeNull();
  });

  test('nothing is done after the end', async () => {
    document.body.innerHTML = '<p>ONE</p>';
    stage = openMarks();
    stage.end.abort();
    await settle();
    expect(marked()).toEqual([]);
  });

  test('colours are chosen anew when they change, and once more when a fade is over', async () => {
    await open('<p>ONE</p>');
    expect(stage.page.log.refreshed).toBe(0);
    for (let i = 0; i < 50; i++) stage.marks.repaint();
    await settle();
    expect(stage.page.log.refreshed).toBe(2);
  });
});

describe('property: what is marked', () => {
  const CLAIMS = ['AA', 'BB', 'CC'];
  // Headings, paragraphs with a claim or two, and articles with some of these in them.
  const line = fc.oneof(
    { weight: 1, arbitrary: fc.constant('<h2>x</h2>') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.array(fc.constantFrom(...CLAIMS), { maxLength: 2 }), fc.nat(400))
        .map(([claims, top]) => `<p data-top="${top}">so ${claims.join(' and ')} it is</p>`),
    },
  );
  const block = fc.oneof(
    { weight: 4, arbitrary: line },
    {
      weight: 1,
      arbitrary: fc
        .array(line, { maxLength: 3 })
        .map((all) => `<article>${all.join('')}</article>`),
    },
  );
  const page = fc.array(block, { maxLength: 10 });
  const settings = fc.record({
    occurrences: fc.constantFrom<PageSettings['marks']['occurrences']>('every', 'first-in-section'),
    perScreen: fc.option(fc.nat(3)),
  });

  /** Walks the page as a person would, with a list of what was seen under each heading. */
  const naive = (marks: PageSettings['marks']): readonly string[] => {
    const found: { readonly claim: string; readonly top: number }[] = [];
    const walk = (box: Element): void => {
      let seen = new Set<string>();
      for (const each of box.children) {
        if (each.localName === 'article') walk(each);
        else if (each.localName === 'h2') seen = new Set();
        else {
          for (const [claim] of (each.textContent ?? '').matchAll(/[A-Z]{2}/g)) {
            const top = Number(each.getAttribute('data-top'));
            if (marks.occurrences === 'every' || !seen.has(claim)) found.push({ claim, top });
            seen.add(claim);
          }
        }
      }
    };
    walk(document.body);
    const { perScreen } = marks;
    const within: typeof found = [];
    for (const each of found) {
      const all = [...within, each];
      const isFull = ({ top: from }: { readonly top: number }): boolean =>
        all.filter(({ top }) => from <= top && top < from + 100).length > (perScreen ?? Infinity);
      if (!all.some(isFull)) within.push(each);
    }
    return within.map(({ claim }) => claim);
  };

  const change = fc.record({ at: fc.nat(20), html: block, remove: fc.boolean() });

  test('is what a naive reader would mark, however the page came to be', async () => {
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.array(change, { maxLength: 4 }),
        settings,
        async (html, changes, marks) => {
          document.body.innerHTML = html.join('');
          stage = openMarks({ ...EVERY, marks });
          await settle();
          expect(marked()).toEqual(naive(marks));
          let next = 1_000;
          const ids = new Map(stage.passages.map(({ owner, id }) => [owner, id]));
          for (const { at, html: added, remove } of changes) {
            const target = document.body.children[at % Math.max(1, document.body.children.length)];
            if (remove && target) {
              const gone = [target, ...target.querySelectorAll('*')];
              stage.marks.forget(gone.flatMap((owner) => ids.get(owner) ?? []));
              target.remove();
            } else if (target) target.insertAdjacentHTML('beforebegin', added);
            else document.body.innerHTML = added;
            // In the order of nothing in particular.
            for (const { owner, run } of [...readPassages(document.body)].reverse()) {
              if (ids.has(owner)) continue;
              ids.set(owner, next++);
              stage.marks.show(ids.get(owner) ?? -1, run, matchesIn(run.text));
            }
            stage.marks.check();
          }
          await settle();
          expect(marked()).toEqual(naive(marks));
          stage.end.abort();
        },
      ),
      { numRuns: 60 },
    );
  });
});
