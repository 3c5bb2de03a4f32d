import type { ChosenClaim } from '../messaging/protocol.ts';
import type { ClaimId } from '../model/brand.ts';
import { isMark, type Match, type PassageMatches, type PassageText } from '../model/match.ts';
import { isSwitchedOff, type SwitchedOff } from '../model/page-settings.ts';
import { sentenceAround } from './sentence.ts';

/** A match with the page's words, kept so that the popup need not ask the page. */
export type KeptMatch = { readonly match: Match; readonly words: string; readonly context: string };

/** What is known of one frame. Passages without matches are not kept. */
export type FrameState = {
  readonly timeOrigin: number;
  readonly reading: boolean;
  /** Passages in reading order, as last told; later ones follow by number. */
  readonly order: readonly number[];
  readonly passages: { readonly [passage: number]: readonly KeptMatch[] };
};

/** What is known of a tab, by frame. Plain JSON, so that it can be stored. */
export type TabState = {
  readonly site: string;
  readonly frames: { readonly [frame: number]: FrameState };
  /** The claim that the reader has gone to last, wherever they did; absent where to none. */
  readonly chosen?: ChosenClaim;
};

/** A kept match and where it is. */
export type PlacedMatch = KeptMatch & { readonly frame: number; readonly passage: number };

const TOP = 0;

/** A new document in a frame. A new top document takes with it the frames that are older than itself. */
export const startFrame = (
  state: TabState | undefined,
  site: string,
  frame: number,
  timeOrigin: number,
): TabState => {
  const others = Object.entries(state?.frames ?? {}).filter(
    ([other, { timeOrigin: age }]) =>
      Number(other) !== frame && (frame !== TOP || age >= timeOrigin),
  );
  const started: FrameState = { timeOrigin, reading: true, order: [], passages: {} };
  return {
    site: frame === TOP ? site : (state?.site ?? site),
    frames: { ...Object.fromEntries(others), [frame]: started },
    // Another page has other claims.
    ...(frame !== TOP && state?.chosen !== undefined && { chosen: state.chosen }),
  };
};

/** Whether a document is the one that is known to be in a frame. */
export const isInFrame = (state: TabState, frame: number, timeOrigin: number): boolean =>
  state.frames[frame]?.timeOrigin === timeOrigin;

/** A frame without a document, or none any more. */
export const dropFrame = (state: TabState, frame: number): TabState => {
  const { [frame]: _, ...frames } = state.frames;
  return { ...state, frames };
};

const changeFrame = (
  state: TabState,
  frame: number,
  change: (frameState: FrameState) => FrameState,
): TabState => {
  const known = state.frames[frame];
  // A late word from a document that is no longer there.
  if (!known) return state;
  return { ...state, frames: { ...state.frames, [frame]: change(known) } };
};

/** Replaces what was known of some passages. */
export const keepMatches = (
  state: TabState,
  frame: number,
  scanned: readonly PassageText[],
  found: readonly PassageMatches[],
): TabState =>
  changeFrame(state, frame, (known) => {
    const passages: { [passage: number]: readonly KeptMatch[] } = { ...known.passages };
    for (const { id } of scanned) delete passages[id];
    for (const { passage, matches } of found) {
      const text = scanned.find(({ id }) => id === passage)?.text ?? '';
      passages[passage] = matches.map((match) => ({
        match,
        words: text.slice(match.start, match.end),
        context: sentenceAround(text, match.start, match.end),
      }));
    }
    return { ...known, passages };
  });

/** Forgets passages that have left the page. */
export const dropPassages = (
  state: TabState,
  frame: number,
  dropped: readonly number[],
): TabState =>
  changeFrame(state, frame, (known) => {
    const passages = { ...known.passages };
    for (const passage of dropped) delete passages[passage];
    return { ...known, passages };
  });

/** Notes that reading has caught up with the page. */
export const finishReading = (state: TabState, frame: number, order: readonly number[]): TabState =>
  changeFrame(state, frame, (known) => ({
    ...known,
    reading: false,
    order: order.filter((passage) => passage in known.passages),
  }));

/** Whether any frame is still being read. */
export const isReading = (state: TabState): boolean =>
  Object.values(state.frames).some(({ reading }) => reading);

const frameMatches = (frame: number, { order, passages }: FrameState): readonly PlacedMatch[] => {
  const rank = new Map(order.map((passage, index) => [passage, index]));
  const placeOf = (passage: number) => rank.get(passage) ?? order.length + passage;
  return Object.entries(passages)
    .map(([passage, kept]) => ({ passage: Number(passage), kept }))
    .sort((a, b) => placeOf(a.passage) - placeOf(b.passage))
    .flatMap(({ passage, kept }) => kept.map((match) => ({ ...match, frame, passage })));
};

/** All matches of a tab in reading order, the top document before its frames. */
export const matchesInOrder = (state: TabState): readonly PlacedMatch[] =>
  Object.entries(state.frames)
    .map(([frame, known]) => ({ frame: Number(frame), known }))
    .sort((a, b) => a.frame - b.frame)
    .flatMap(({ frame, known }) => frameMatches(frame, known));

/** Claims in reading order of their first mark; claims that are only related come after, in the same order. */
export const claimsInOrder = (
  state: TabState,
): readonly { readonly claim: ClaimId; readonly matches: readonly PlacedMatch[] }[] => {
  const byClaim = new Map<ClaimId, PlacedMatch[]>();
  const all = matchesInOrder(state);
  const marks = all.filter(({ match }) => isMark(match));
  for (const { match } of [...marks, ...all]) byClaim.set(match.claim, []);
  for (const placed of all) byClaim.get(placed.match.claim)?.push(placed);
  return [...byClaim].map(([claim, matches]) => ({ claim, matches }));
};

/** How many distinct claims the page's marks belong to, of those that the reader has not switched off. */
export const countClaims = (state: TabState, off: SwitchedOff = NOTHING_OFF): number =>
  new Set(
    matchesInOrder(state).flatMap(({ match, words }) =>
      isMark(match) && !isSwitchedOff(off, match.claim, words) ? match.claim : [],
    ),
  ).size;

const NOTHING_OFF: SwitchedOff = { claims: [], marks: [] };
