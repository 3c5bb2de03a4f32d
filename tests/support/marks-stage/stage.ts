import type { ClaimId } from '../../../src/model/brand.ts';
import type { Match } from '../../../src/model/match.ts';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../../src/model/page-settings.ts';
import { comparePosition } from '../../../src/page/flat-tree.ts';
import { createMarks, type MarkHit } from '../../../src/page/marks.ts';
import { highlightPainter } from '../../../src/page/paint.ts';
import { readPassages } from '../../../src/page/passages.ts';
import { pageOffset, type Run } from '../../../src/page/run.ts';

/** What the page of a test may ask of the marks on it. */
export type MarksStage = {
  /** Reads the document and these shadow trees and marks the words of each claim. */
  readonly read: (claims: Claims, roots?: readonly ShadowRoot[]) => void;
  /** Claims, in order, of the mark at a point of the window. */
  readonly claimsAt: (x: number, y: number) => readonly string[];
  /** Claims at the middle of the first box of some words, in the document or a shadow tree. */
  readonly claimsOn: (words: string, root?: Node) => readonly string[];
  /** First box of some words. */
  readonly boxOf: (words: string, root?: Node) => DOMRect;
  /** Words in a highlight, in the order of the page. */
  readonly painted: (highlight?: string) => readonly string[];
  readonly step: (direction: 1 | -1, from: 'current' | 'end') => string | null;
  readonly current: () => MarkHit | undefined;
  readonly configure: (marks: PageSettings['marks']) => void;
  readonly repaint: () => void;
  readonly clear: () => void;
};

type Claims = Readonly<Record<string, string>>;

declare global {
  interface Window {
    readonly stage: MarksStage;
  }
}

const end = new AbortController();
const marks = createMarks(highlightPainter(), { document, signal: end.signal });
const configure = (chosen: PageSettings['marks']): void =>
  marks.configure({ ...DEFAULT_PAGE_SETTINGS, marks: chosen });
configure({ occurrences: 'every', perScreen: null });

const matchesIn = (text: string, claims: Claims): readonly Match[] =>
  Object.entries(claims).flatMap(([claim, words]) => {
    const matches: Match[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      matches.push({
        claim: claim as ClaimId,
        level: 'variant',
        start: pageOffset(at),
        end: pageOffset(at + words.length),
        score: 1,
        stance: 'asserts',
        reasons: [],
        differences: [],
        blends: [],
      });
    }
    return matches;
  });

let nextPassage = 0;
const show = (run: Run, claims: Claims): void => {
  marks.show(nextPassage++, run, matchesIn(run.text, claims));
};

const boxOf = (words: string, root: Node = document.body): DOMRect => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0 || node.parentElement?.localName === 'script') continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const [box] = range.getClientRects();
    if (box) return box;
  }
  throw new Error(`“${words}” is not on the page`);
};

const claimsAt = (x: number, y: number): readonly string[] =>
  marks.at(x, y).map(({ claim }) => claim);

// As the reading does with what its own observer tells.
const observer = new MutationObserver((changes) => marks.check(changes));

const stage: MarksStage = {
  read: (claims, roots = []) => {
    for (const { run } of readPassages(document.documentElement)) show(run, claims);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    for (const root of roots) {
      marks.addTree(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
      for (const child of root.children) {
        for (const { run } of readPassages(child)) show(run, claims);
      }
    }
  },
  claimsAt,
  claimsOn: (words, root) => {
    const { left, right, top, bottom } = boxOf(words, root);
    return claimsAt((left + right) / 2, (top + bottom) / 2);
  },
  boxOf,
  painted: (highlight = 'whence') =>
    [...(CSS.highlights.get(highlight) ?? [])]
      .toSorted((a, b) => comparePosition(a.startContainer, b.startContainer))
      .map(String),
  step: (direction, from) => marks.step(direction, from)?.claim ?? null,
  current: marks.current,
  configure,
  repaint: marks.repaint,
  clear: marks.clear,
};

Object.assign(window, { stage });
