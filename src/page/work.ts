/**
 * Something to be done, a step at a time: steps of tenths of a millisecond, so that the page has its turn in between. What it
 * adds to the work is done before it goes on.
 */
export type Task = Iterator<void, unknown>;

/** What is to be done, the last first. */
export class Work {
  readonly #tasks: Task[] = [];

  get isEmpty(): boolean {
    return this.#tasks.length === 0;
  }

  /** Adds tasks that are done before all others, in their order. */
  first(tasks: readonly Task[]): void {
    for (const task of tasks.toReversed()) this.#tasks.push(task);
  }

  /** Does one step. */
  step(): void {
    const at = this.#tasks.length - 1;
    if (this.#tasks[at]?.next().done === true) this.#tasks.splice(at, 1);
  }
}
