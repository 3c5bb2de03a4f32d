// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { idleJob, sparingly } from '../../src/page/job.ts';

let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

describe('an idle job', () => {
  const jobOf = (steps: readonly (() => void)[], pause = 100) => {
    const done = vi.fn();
    const job = idleJob(
      function* () {
        for (const step of steps) {
          step();
          yield;
        }
        done();
      },
      pause,
      end.signal,
    );
    return { job, done };
  };

  test('is done once for many wishes', async () => {
    const { job, done } = jobOf([]);
    for (let i = 0; i < 10; i++) job.soon();
    await pass(5_000);
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('is not done unless somebody wants it', async () => {
    const { done } = jobOf([]);
    await pass(5_000);
    expect(done).not.toHaveBeenCalled();
  });

  test('is done again for what was wished while it ran', async () => {
    const { job, done } = jobOf([() => void (done.mock.calls.length === 0 && job.soon())]);
    job.soon();
    await pass(5_000);
    expect(done).toHaveBeenCalledTimes(2);
  });

  test('rests between two runs', async () => {
    const { job, done } = jobOf([], 1_000);
    for (let i = 0; i < 100; i++) {
      job.soon();
      await pass(50);
    }
    expect(done.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(done.mock.calls.length).toBeLessThanOrEqual(6);
  });

  test('comes forward when it is wanted sooner than it was', async () => {
    const { job, done } = jobOf([]);
    job.later();
    await pass(500);
    expect(done).not.toHaveBeenCalled();
    job.soon();
    await pass(100);
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('is done later in the end, however often it is put off', async () => {
    const { job, done } = jobOf([]);
    for (let i = 0; i < 40; i++) {
      job.later();
      await pass(50);
    }
    expect(done).toHaveBeenCalled();
  });

  test('goes on in the next slice when time is up', async () => {
    // Each step takes longer than a slice.
    const steps = Array.from({ length: 5 }, () => vi.fn(() => vi.advanceTimersByTime(20)));
    const { job, done } = jobOf(steps);
    job.soon();
    await pass(0);
    expect(done).not.toHaveBeenCalled();
    await pass(1_000);
    for (const step of steps) expect(step).toHaveBeenCalledTimes(1);
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('waits for its allowance, unless a reader waits for it', async () => {
    const { job, done } = jobOf([() => vi.advanceTimersByTime(200)]);
    job.soon();
    await pass(1_000);
    job.soon();
    await pass(2_000);
    expect(done).toHaveBeenCalledTimes(1);
    job.atOnce();
    await pass(500);
    expect(done).toHaveBeenCalledTimes(2);
    job.later();
    await pass(20_000);
    expect(done).toHaveBeenCalledTimes(3);
  });

  test('ends with the signal, in the middle too', async () => {
    const { job, done } = jobOf([() => end.abort()]);
    job.soon();
    await pass(5_000);
    job.soon();
    await pass(5_000);
    expect(done).toHaveBeenCalledTimes(1);
  });
});

describe('sparingly', () => {
  test('acts at once, and with a frame for all that follows', async () => {
    const act = vi.fn();
    const ask = sparingly(act, end.signal);
    ask();
    expect(act).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 50; i++) ask();
    expect(act).toHaveBeenCalledTimes(1);
    await pass(40);
    expect(act).toHaveBeenCalledTimes(2);
  });

  test('takes a small part of the time, however dear it is', async () => {
    const act = vi.fn(() => vi.advanceTimersByTime(5));
    const ask = sparingly(act, end.signal);
    for (let i = 0; i < 400; i++) {
      ask();
      await pass(10);
    }
    // Four seconds and more, of 5 ms each at most one in a hundred.
    expect(act.mock.calls.length).toBeGreaterThan(2);
    expect(act.mock.calls.length).toBeLessThan(12);
  });

  test('does nothing after the end', async () => {
    const act = vi.fn();
    const ask = sparingly(act, end.signal);
    ask();
    ask();
    end.abort();
    await pass(1_000);
    ask();
    expect(act).toHaveBeenCalledTimes(1);
  });
});
