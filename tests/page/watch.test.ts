// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchDocument } from '../../src/page/watch.ts';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>text</p>';
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('waits for a pause, then calls once', async () => {
  const settled = vi.fn();
  watchDocument(document, { settled }, end.signal);
  for (let i = 0; i < 3; i++) {
    document.body.append(`${i}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(settled).toHaveBeenCalledTimes(1);
});

test('under steady change it calls about once a second', async () => {
  const settled = vi.fn();
  watchDocument(document, { settled }, end.signal);
  for (let i = 0; i < 300; i++) {
    document.body.append(`${i}`);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(settled.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(settled.mock.calls.length).toBeLessThanOrEqual(3);
});

test('tells what changed, what went, and that something was restyled, once', async () => {
  const watch = watchDocument(document, { settled: () => {} }, end.signal);
  watch.followStyles();
  const p = document.querySelector('p');
  if (p === null) throw new Error('no p');
  const text = p.firstChild;
  p.setAttribute('class', 'x');
  p.replaceChildren();
  await vi.advanceTimersByTimeAsync(10);
  const { changed, removed, restyled } = watch.take();
  expect([[...changed], [...removed], restyled]).toEqual([[p], [text], true]);
  expect(watch.take()).toEqual({
    changed: new Set(),
    added: new Set(),
    removed: new Set(),
    restyled: false,
  });
});

test('sees into shadow roots it is told of, and nothing after its end', async () => {
  const root = document.body.attachShadow({ mode: 'open' });
  const settled = vi.fn();
  const watch = watchDocument(document, { settled }, end.signal);
  watch.add(root);
  watch.add(root);
  root.append('a');
  await vi.advanceTimersByTimeAsync(500);
  expect(settled).toHaveBeenCalledTimes(1);
  end.abort();
  root.append('b');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(settled).toHaveBeenCalledTimes(1);
});

test('attributes are nothing to it before it is told to follow styles', async () => {
  const settled = vi.fn();
  watchDocument(document, { settled }, end.signal);
  document.querySelector('p')?.setAttribute('class', 'x');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(settled).not.toHaveBeenCalled();
});

test('of styles that go on changing it tells at once and then now and then, and loses none', async () => {
  const noticed = vi.fn();
  const watch = watchDocument(document, { settled: () => {}, noticed }, end.signal);
  watch.followStyles();
  const change = async (times: number) => {
    for (let at = 0; at < times; at++) {
      document.querySelector('p')?.setAttribute('class', `${Math.random()}`);
      await vi.advanceTimersByTimeAsync(1);
    }
  };
  await change(1);
  expect(noticed).toHaveBeenCalledTimes(1);
  await change(1_000);
  expect(noticed.mock.calls.length).toBeGreaterThan(5);
  expect(noticed.mock.calls.length).toBeLessThan(20);
  expect(watch.isStorm()).toBe(true);
  expect(watch.take().restyled).toBe(true);
  expect([watch.isStorm(), watch.take().restyled]).toEqual([false, false]);
  await change(1);
  expect(watch.take().restyled).toBe(true);
});

test('property: a change of styles after the last take is in the next', async () => {
  const step = fc.constantFrom('change', 'take', 'pass a moment', 'pass a while', 'add');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
      const inner = new AbortController();
      const watch = watchDocument(document, { settled: () => {} }, inner.signal);
      watch.followStyles();
      const host = document.createElement('div');
      document.body.append(host);
      const places: Element[] = [host];
      let isChanged = false;
      for (const [at, name] of steps.entries()) {
        if (name === 'add') {
          const root = document.createElement('div').attachShadow({ mode: 'open' });
          const inside = document.createElement('i');
          root.append(inside);
          host.append(root.host);
          watch.add(root);
          places.push(inside);
        }
        if (name === 'change') places[at % places.length]?.setAttribute('class', `${at}`);
        isChanged ||= name === 'change';
        if (name === 'take') {
          expect(watch.take().restyled).toBe(isChanged);
          isChanged = false;
        }
        await vi.advanceTimersByTimeAsync(
          name === 'pass a while' ? 130 : name === 'change' ? 0 : 30,
        );
      }
      inner.abort();
      host.remove();
    }),
  );
});
