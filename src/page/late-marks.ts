import type { Match } from '../model/match.ts';
import type { Marks } from './marks.ts';
import type { Run } from './run.ts';

/** Marks as what reads a page fills them. */
export type MarksToFill = Pick<
  Marks,
  'show' | 'forget' | 'clear' | 'addTree' | 'check' | 'repaint'
>;

type Shown = { readonly run: Run; readonly matches: readonly Match[] };

/**
 * Stands for marks until they are there: they come with the first match, and get what was found and is still on the page.
 *
 * @param bring has the marks come; where it rejects, it is tried again with the next match, or when the page is looked at again
 */
export function createLateMarks(bring: () => Promise<MarksToFill>): MarksToFill {
  const found = new Map<number, Shown>();
  const trees = new Set<ShadowRoot>();
  let marks: MarksToFill | undefined;
  let isComing = false;
  const come = async (): Promise<void> => {
    if (isComing || found.size === 0) return;
    isComing = true;
    try {
      marks = await bring();
    } catch {
      isComing = false;
      return;
    }
    for (const root of trees) marks.addTree(root);
    for (const [passage, { run, matches }] of found) marks.show(passage, run, matches);
    trees.clear();
    found.clear();
  };
  return {
    show: (passage, run, matches) => {
      if (marks !== undefined) marks.show(passage, run, matches);
      else if (matches.length === 0) found.delete(passage);
      else found.set(passage, { run, matches });
      if (marks === undefined) void come();
    },
    forget: (passages) => {
      marks?.forget(passages);
      for (const passage of passages) found.delete(passage);
    },
    clear: () => {
      marks?.clear();
      found.clear();
      trees.clear();
    },
    addTree: (root) => {
      if (marks === undefined) trees.add(root);
      else marks.addTree(root);
    },
    check: (changes) => {
      marks?.check(changes);
      if (marks === undefined) void come();
    },
    repaint: () => marks?.repaint(),
  };
}
