/** Times in ms by contestant, one for each round. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** How long a contest goes on: until both are reached, or `mostMs` are over. */
export type Length = {
  readonly rounds: number;
  /** Rounds before those that count, for the compiler to warm up. */
  readonly warmUp: number;
  /** Wall time after which no new round begins; at least one round counts. */
  readonly mostMs: number;
};

/** Takes what is worked out, so that no compiler leaves the work out. */
let sink = 0;
const swallow = (value: number): void => {
  sink = (sink + value) % 1_000_003;
};

const timed = (work: () => number): number => {
  const began = performance.now();
  swallow(work());
  return performance.now() - began;
};

/**
 * Lets contestants work in turn, each once a round, so that whatever else the machine does meets all alike. Who begins
 * changes from round to round.
 *
 * @param contestants each returns a number that depends on its work
 */
export const compete = <Name extends string>(
  contestants: Readonly<Record<Name, () => number>>,
  { rounds, warmUp, mostMs }: Length,
): Times<Name> => {
  const names = Object.keys(contestants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  const began = performance.now();
  for (let round = -warmUp; round < rounds; round++) {
    const late = performance.now() - began > mostMs;
    if (late && (times[names[0] as Name]?.length ?? 0) > 0) break;
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + Math.abs(round)) % names.length] as Name;
      const time = timed(contestants[name]);
      if (round >= 0 || late) times[name].push(time);
    }
  }
  return times;
};
