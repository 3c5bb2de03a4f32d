import { WORD_LENGTH } from './analysis.ts';
import { rowAt } from './rows.ts';
import { CUE_FIELDS, FORBIDDING, type Snapshot } from './snapshot.ts';

/** Reads a cue of an index. */
export const readCue = (snapshot: Snapshot, cue: number) => {
  const field = (offset: number): number => snapshot.cues[cue * CUE_FIELDS + offset] ?? 0;
  const groups = [...rowAt(snapshot.cueGroups, cue)].map((group) =>
    rowAt(snapshot.groupTerms, group),
  );
  const forbidding = (place: (typeof FORBIDDING)[number]): Uint32Array =>
    rowAt(snapshot.cueNone, cue * FORBIDDING.length + FORBIDDING.indexOf(place));
  return {
    claim: field(0),
    level: field(1) === 1 ? ('related' as const) : ('variant' as const),
    within: field(2) * WORD_LENGTH,
    ordered: field(3) === 1,
    all: groups.slice(0, field(4)),
    near: groups.slice(field(4)),
    none: forbidding('none'),
    absent: forbidding('absent'),
    noneInside: forbidding('noneInside'),
    noneBefore: forbidding('noneBefore'),
    sentences: field(5),
    number: field(6) - 1,
    people: field(7) - 1,
    origin: field(8) - 1,
    deed: field(9) - 1,
  };
};

/** A cue of an index: groups of terms, and what it asks of the places where they are met. Counts of groups from 0, -1 where there is none. */
export type CueShape = ReturnType<typeof readCue>;
