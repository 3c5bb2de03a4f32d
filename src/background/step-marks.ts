import type { PageRequests } from '../messaging/protocol.ts';
import type { MarkInTab } from '../messaging/requests/panel.ts';
import { isMark } from '../model/match.ts';
import { matchesInOrder, type TabState } from './tab-state.ts';

/** A way through marks: onward or back. */
export type Direction = 1 | -1;

type Step = PageRequests['step-mark'];
/** Asks one frame for its next mark; null where it has none any more or does not answer. */
export type AskFrame = (frame: number, step: Step['request']) => Promise<Step['answer']['at']>;

/** The frames of a tab that have marks, the top document before the others. */
export const framesWithMarks = (state: TabState | undefined): readonly number[] =>
  state === undefined
    ? []
    : [
        ...new Set(
          matchesInOrder(state)
            .filter(({ match }) => isMark(match))
            .map(({ frame }) => frame),
        ),
      ];

/** The frames in the order they are asked: onward from the current one, round, and the current one anew at the end. */
const inTurn = (
  frames: readonly number[],
  current: number | undefined,
  direction: Direction,
): readonly number[] => {
  const ordered = direction === 1 ? frames : frames.toReversed();
  const after = current === undefined ? 0 : ordered.indexOf(current) + 1;
  return [...ordered.slice(after), ...ordered.slice(0, after)];
};

/**
 * Goes to the next or previous mark of a tab: of the frame gone to last, then of those that follow, round the end. Undefined
 * `current` begins at the outer end. Null where no frame has a mark any more.
 */
export const stepThrough = async (
  frames: readonly number[],
  current: number | undefined,
  direction: Direction,
  ask: AskFrame,
): Promise<MarkInTab | null> => {
  const known = current !== undefined && frames.includes(current) ? current : undefined;
  if (known !== undefined) {
    const at = await ask(known, { direction, from: 'current' });
    if (at) return { ...at, frame: known };
  }
  for (const frame of inTurn(frames, known, direction)) {
    const at = await ask(frame, { direction, from: 'end' });
    if (at) return { ...at, frame };
  }
  return null;
};
