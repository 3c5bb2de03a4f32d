import { isMark, type MarkPlace, type Match } from '../model/match.ts';
import { DEFAULT_PAGE_SETTINGS, type PageSettings } from '../model/page-settings.ts';
import { type Anchoring, anchor } from './anchor.ts';
import type { Painter } from './paint.ts';
import type { Run } from './run.ts';

/** All that was found on a page, of which it shows as marks what the reader's settings say. */
export type Marks = {
  /** Takes what was found in a passage in place of what was known of it. `run` is where its words stand now. */
  readonly show: (passage: number, run: Run, matches: readonly Match[]) => void;
  /** These passages are no longer on the page. */
  readonly forget: (passages: readonly number[]) => void;
  /** Forgets everything and takes all marks away. */
  readonly clear: () => void;
  /** The reader has chosen otherwise. */
  readonly configure: (settings: PageSettings) => void;
  /** Where a match of any level stands now; of several of one claim in the passage the nearest. Undefined where unknown. */
  readonly find: (place: MarkPlace) => Anchoring | undefined;
};

type Known = { readonly run: Run; readonly matches: readonly Match[] };

/** Makes an empty list that shows its marks by a painter. */
export function createMarks(painter: Painter): Marks {
  const known = new Map<number, Known>();
  let settings: PageSettings = DEFAULT_PAGE_SETTINGS;
  const isOff = ({ claim }: Match): boolean => settings.off.claims.includes(claim);
  const paint = (passage: number, { run, matches }: Known): void => {
    const ranges = matches
      .filter((match) => isMark(match) && !isOff(match))
      .flatMap(({ start, end }) => {
        const anchoring = anchor(run, start, end);
        return anchoring.status === 'anchored' ? anchoring.ranges : [];
      });
    painter.mark(passage, ranges);
  };
  return {
    show: (passage, run, matches) => {
      if (matches.length === 0) known.delete(passage);
      else known.set(passage, { run, matches });
      paint(passage, { run, matches });
    },
    forget: (passages) => {
      for (const passage of passages) {
        known.delete(passage);
        painter.mark(passage, []);
      }
    },
    clear: () => {
      known.clear();
      painter.clear();
    },
    configure: (chosen) => {
      settings = chosen;
      for (const [passage, each] of known) paint(passage, each);
    },
    find: ({ passage, claim, start }) => {
      const each = known.get(passage);
      const distance = (match: Match) => Math.abs(match.start - start);
      const [match] = (each?.matches ?? [])
        .filter((other) => other.claim === claim)
        .toSorted((a, b) => distance(a) - distance(b));
      return each && match && anchor(each.run, match.start, match.end);
    },
  };
}
