import { expect, it } from 'vitest';
import { createQueue } from '../../src/background/queue.ts';

const later = (time: number) => new Promise<void>((done) => setTimeout(done, time));

it('does work of one key in order, and lets other keys go on', async () => {
  const { inTurn } = createQueue<string>();
  const done: string[] = [];
  const work = (name: string, time: number) => async () => {
    await later(time);
    done.push(name);
    return name;
  };
  const answers = Promise.all([
    inTurn('a', work('slow', 40)),
    inTurn('a', work('quick', 0)),
    inTurn('b', work('other', 5)),
  ]);
  expect(await answers).toEqual(['slow', 'quick', 'other']);
  expect(done).toEqual(['other', 'slow', 'quick']);
});

it('goes on after work that failed, and tells of it', async () => {
  const { inTurn } = createQueue<number>();
  const failed = inTurn(1, () => Promise.reject(new Error('no room')));
  const next = inTurn(1, async () => 'done');
  await expect(failed).rejects.toThrow('no room');
  expect(await next).toBe('done');
});
