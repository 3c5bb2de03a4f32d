// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchView } from '../../src/page/view-changes.ts';

/** Observers of sizes as browsers have them: what is observed is told of once, then with each change. */
const sizes = { height: 100, tell: new Set<() => void>() };
class FakeResizeObserver {
  #tell: (() => void) | undefined;
  readonly #told: (entries: readonly object[]) => void;
  constructor(told: (entries: readonly object[]) => void) {
    this.#told = told;
  }
  observe(): void {
    this.#tell = () => this.#told([{ contentRect: { width: 10, height: sizes.height } }]);
    sizes.tell.add(this.#tell);
    this.#tell();
  }
  disconnect(): void {
    if (this.#tell) sizes.tell.delete(this.#tell);
  }
}

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  end = new AbortController();
  sizes.tell.clear();
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const grow = async (times: number): Promise<void> => {
  for (let at = 0; at < times; at++) {
    sizes.height++;
    for (const tell of [...sizes.tell]) tell();
    await vi.advanceTimersByTimeAsync(16);
  }
};

const watch = () => {
  const changes = { resized: vi.fn(), recoloured: vi.fn() };
  watchView(window, changes, end.signal);
  changes.resized.mockClear();
  return changes;
};

test('a page that grows says so now and then, however many sizes it has, and the last counts', async () => {
  const { resized } = watch();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(resized).not.toHaveBeenCalled();
  await grow(1);
  expect(resized).toHaveBeenCalledTimes(1);
  await grow(300);
  expect(resized.mock.calls.length).toBeLessThan(10);
  const before = resized.mock.calls.length;
  await vi.advanceTimersByTimeAsync(2_000);
  // What came while nobody looked is seen when somebody does.
  expect(resized.mock.calls.length).toBe(before + 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(resized.mock.calls.length).toBe(before + 1);
});

test('nothing is told after the end', async () => {
  const { resized } = watch();
  await grow(1);
  end.abort();
  const { length } = resized.mock.calls;
  await vi.advanceTimersByTimeAsync(5_000);
  await grow(5);
  expect([resized.mock.calls.length, sizes.tell.size]).toEqual([length, 0]);
});
