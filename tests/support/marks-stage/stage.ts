import type { ClaimId } from '../../../src/model/brand.ts';
import type { Match } from '../../../src/model/match.ts';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../../../src/model/page-settings.ts';
import { createMarks, type MarkHit } from '../../../src/page/marks.ts';
import { highlightPainter } from '../../../src/page/paint.ts';
import { readPassages } from '../../../src/page/passages.ts';
import { pageOffset, type Run } from '../../../src/page/run.ts';

/** What the page of a test may ask of the marks on it. */
export type MarksStage = {
  /** Reads the document and these shadow trees and marks the words of each claim. */
  readonly read: (claims: Claims, roots?: readonly ShadowRoot[]) => void;
  /** Claims, in order, of the mark at the middle of the box of some words, or beside it. */
  readonly claimsAt: (x: number, y: number) => readonly string[];
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

// As the reading does with what its own observer tells.
const observer = new MutationObserver(() => marks.check());

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
  claimsAt: (x, y) => marks.at(x, y).map(({ claim }) => claim),
  step: (direction, from) => marks.step(direction, from)?.claim ?? null,
  current: marks.current,
  configure,
  repaint: marks.repaint,
  clear: marks.clear,
};

Object.assign(window, { stage });
