import type { Figure, Goal, Unit } from './figure.ts';
import type { Material, Sources } from './material/material.ts';

/** What a measurement is given. */
export type Setting = {
  /** Folder of the repository. */
  readonly root: string;
  /** Fewer rounds and smaller sizes: to see that all works, not to quote. */
  readonly quick: boolean;
  readonly sources: Sources;
};

/** Something measured in a process of its own, so that nothing it does weighs on what is measured after it. */
export type Job = {
  /** `area.what`; `--only` picks by its beginning. */
  readonly name: string;
  readonly what: string;
  /** Needs Chromium. */
  readonly browser?: boolean;
  /** Needs Chromium and the built extension. */
  readonly page?: boolean;
  /** What it may take; more, and it has not survived. */
  readonly guard: {
    readonly seconds: number;
    /** What a quick run of it may take, where that is not what others get. */
    readonly quickSeconds?: number;
    readonly megabytes: number;
  };
  /** Told with the failure where it does not survive. */
  readonly unit: Unit;
  readonly goal?: Goal;
  /** Measures. What it throws is told in place of the figure. */
  run(setting: Setting, material: Material): readonly Figure[] | Promise<readonly Figure[]>;
};

/** What stands in the table where a job gave nothing. */
export const failureOf = ({ name, what, unit, goal }: Job, why: string): Figure => ({
  name,
  what,
  unit,
  value: null,
  // What follows the first line says where in the code, and a table has no room for it.
  note: why.split('\n')[0] ?? '',
  ...(goal && { goal }),
});
