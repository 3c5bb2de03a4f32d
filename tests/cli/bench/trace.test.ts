import { describe, expect, it } from 'vitest';
import {
  callsOf,
  sumUp,
  type TraceEvent,
  tasksOf,
  threadOf,
} from '../../../src/cli/bench/page/trace.ts';

const PAGE = 'http://localhost:1234/article';
const OURS = 'chrome-extension://abcdefghijklmnop/page.js';
const MAIN = { pid: 7, tid: 70, since: 0 };

/** Begin and end in ms as `from-to`; the thread ran all the while, or as long as said after a slash. */
const event = (when: string, name: string, args: TraceEvent['args'] = {}): TraceEvent => {
  const [, from = '', to = '', ran] = /^([\d.]+)-([\d.]+)(?:\/([\d.]+))?$/.exec(when) ?? [];
  const dur = (Number(to) - Number(from)) * 1000;
  const tdur = ran === undefined ? dur : Number(ran) * 1000;
  return { ...MAIN, name, ph: 'X', ts: Number(from) * 1000, dur, tdur, args };
};

const call = (when: string, url: string, functionName = ''): TraceEvent =>
  event(when, 'FunctionCall', { data: { url, functionName } });

const message = (when: string, tag: string): TraceEvent =>
  event(when, 'Receive mojo message', { chrome_mojo_event_info: { mojo_interface_tag: tag } });

const ours = (...events: readonly TraceEvent[]): readonly number[] =>
  tasksOf(events, MAIN).map(({ oursMs }) => oursMs);

describe('a task', () => {
  it('is ours with the microtasks that our callback left and the layout it forced', () => {
    expect(
      ours(
        event('0-10', 'RunTask'),
        event('1-9', 'FireIdleCallback'),
        event('1-9', 'v8.callFunction'),
        call('1-2', OURS),
        event('2-9', 'RunMicrotasks'),
        event('3-6', 'UpdateLayoutTree'),
      ),
    ).toEqual([8]);
  });

  it('is ours only in part where the page changes and our observer hears of it', () => {
    expect(
      ours(
        event('0-20', 'RunTask'),
        event('0-20', 'v8.callFunction'),
        call('0-12', PAGE),
        event('12-20', 'RunMicrotasks'),
        event('13-16', 'v8.callFunction'),
        call('13-16', OURS),
      ),
    ).toEqual([3]);
  });

  it('is ours where an answer of the background arrives, with what resumes then', () => {
    expect(
      ours(
        event('0-5', 'RunTask'),
        message('0-1', 'extensions.mojom.MessagePort'),
        event('1-4', 'BlinkScheduler_PerformMicrotaskCheckpoint'),
        event('1-4', 'RunMicrotasks'),
      ),
    ).toEqual([4]);
  });

  it('counts bringing the script into the page as ours, and as the start', () => {
    const [task] = tasksOf(
      [
        event('0-30', 'RunTask'),
        event('0-10', 'ParseHTML'),
        event('10-13', 'ScriptInjection::InjectJs'),
        event('13-20', 'EvaluateScript', { data: { url: OURS } }),
        event('14-18', 'RunMicrotasks'),
      ],
      MAIN,
    );
    expect(task).toMatchObject({ oursMs: 10, startMs: 10, threadMs: 30 });
  });

  it.each([
    ['a script of the page', [call('1-9', PAGE), event('9-10', 'RunMicrotasks')]],
    ['microtasks of nobody known', [event('1-9', 'RunMicrotasks')]],
    ['a message of the browser', [message('1-9', 'blink.mojom.FrameWidget')]],
    ['layout', [event('1-9', 'Layout')]],
  ])('is not ours for %s', (_, within) => {
    expect(ours(event('0-10', 'RunTask'), ...within)).toEqual([0]);
  });

  it('is taken at the time its thread ran, not at the time that others took from it', () => {
    const [task] = tasksOf(
      [event('0-50/9', 'RunTask'), event('0-48/8', 'v8.callFunction'), call('0-48/8', OURS)],
      MAIN,
    );
    expect(task).toMatchObject({ wallMs: 50, threadMs: 9, oursMs: 8 });
  });

  it('stands by itself whatever order the trace tells events in', () => {
    const events = [
      call('11-13', OURS),
      event('10-14', 'RunTask'),
      event('0-5', 'RunTask'),
      event('11-13', 'v8.callFunction'),
      call('1-2', PAGE),
    ];
    expect(ours(...events)).toEqual([0, 2]);
    expect(ours(...events.toReversed())).toEqual([0, 2]);
  });
});

describe('a trace', () => {
  const commit = (pid: number, url: string, isOutermostMainFrame = true): TraceEvent => ({
    ...event('0-1', 'CommitLoad', { data: { url, isOutermostMainFrame } }),
    pid,
  });

  it('tells where a page is shown: in the last process that loaded it as a whole', () => {
    const events = [commit(3, PAGE), commit(4, `${PAGE}?other`), commit(5, PAGE)];
    expect(threadOf([...events, commit(6, PAGE, false)], PAGE)).toMatchObject({ pid: 5, tid: 70 });
    expect(threadOf(events, 'http://localhost:1234/nowhere')).toBeUndefined();
  });

  it('leaves out other threads', () => {
    const other = { ...event('0-10', 'RunTask'), tid: 71 };
    expect(tasksOf([other], MAIN)).toEqual([]);
    expect(
      callsOf([{ ...call('0-1', '', 'treeWalkerPass'), tid: 71 }], MAIN, 'treeWalkerPass'),
    ).toEqual([]);
  });

  it('tells the calls of a function in the order they happened', () => {
    const events = [
      call('5-6', '', 'treeWalkerPass'),
      call('1-4/2', '', 'treeWalkerPass'),
      call('7-9', '', 'innerTextPass'),
    ];
    expect(callsOf(events, MAIN, 'treeWalkerPass')).toEqual([
      { start: 1, threadMs: 2 },
      { start: 5, threadMs: 1 },
    ]);
  });
});

describe('a sum', () => {
  const task = (start: number, threadMs: number, oursMs: number) => ({
    start,
    threadMs,
    oursMs,
    wallMs: threadMs,
    startMs: 0,
  });

  it('takes the tasks that began in a stretch of time', () => {
    const tasks = [task(0, 5, 5), task(10, 8, 2), task(20, 9, 0), task(30, 7, 7)];
    expect(sumUp(tasks, 10, 30)).toEqual({
      allMs: 17,
      oursMs: 2,
      startMs: 0,
      longestMs: 2,
      count: 1,
    });
  });

  it('calls the longest what is ours of a task, not what the page did in it', () => {
    expect(sumUp([task(0, 90, 1), task(100, 6, 6)]).longestMs).toBe(6);
  });

  it('is nothing of nothing', () => {
    expect(sumUp([])).toEqual({ allMs: 0, oursMs: 0, startMs: 0, longestMs: 0, count: 0 });
  });
});
