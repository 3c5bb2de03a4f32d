// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageSettings } from '../../src/model/page-settings.ts';
import { readPassages } from '../../src/page/passages.ts';
import {
  EVERY,
  marked,
  matchesIn,
  type OpenMarks,
  openMarks,
  settle,
  useMarks,
} from './marks-stage.ts';

useMarks();

let stage: OpenMarks;

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
          expect(marked(stage)).toEqual(naive(marks));
          let next = 1_000;
          const ids = new Map(stage.passages.map(({ owner, id }) => [owner, id]));
          const observer = new MutationObserver(() => {});
          observer.observe(document, { subtree: true, childList: true, characterData: true });
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
            stage.marks.check(observer.takeRecords());
          }
          observer.disconnect();
          await settle();
          expect(marked(stage)).toEqual(naive(marks));
          stage.end.abort();
        },
      ),
      { numRuns: 60 },
    );
  });
});
