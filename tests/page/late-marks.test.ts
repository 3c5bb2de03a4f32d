import { expect, test, vi } from 'vitest';
import type { Match } from '../../src/model/match.ts';
import { createLateMarks, type MarksToFill } from '../../src/page/late-marks.ts';
import type { Run } from '../../src/page/run.ts';

const run = (text: string): Run => ({ text, segments: [] });
const MATCHES = [{ claim: 'one' }] as unknown as readonly Match[];

const stage = () => {
  const log: string[] = [];
  const real: MarksToFill = {
    show: (passage, { text }, matches) => log.push(`show ${passage} ${text} ${matches.length}`),
    forget: (passages) => log.push(`forget ${passages.join(' ')}`),
    clear: () => log.push('clear'),
    addTree: () => log.push('tree'),
    check: () => log.push('check'),
    repaint: () => log.push('repaint'),
  };
  const bring = vi.fn(async (): Promise<MarksToFill> => real);
  return { log, real, bring, marks: createLateMarks(bring) };
};
const coming = () => Promise.resolve().then(() => {});

test('marks come with the first match, and not before', async () => {
  const { marks, bring, log } = stage();
  marks.addTree({} as ShadowRoot);
  marks.show(1, run('a'), []);
  marks.check();
  marks.repaint();
  expect(bring).not.toHaveBeenCalled();
  marks.show(2, run('b'), MATCHES);
  marks.show(3, run('c'), MATCHES);
  await coming();
  expect(bring).toHaveBeenCalledOnce();
  expect(log).toEqual(['tree', 'show 2 b 1', 'show 3 c 1']);
  marks.show(4, run('d'), MATCHES);
  marks.check();
  expect(log.slice(3)).toEqual(['show 4 d 1', 'check']);
});

test('what has left the page before they come is not shown', async () => {
  const { marks, log } = stage();
  marks.show(1, run('a'), MATCHES);
  marks.show(2, run('b'), MATCHES);
  marks.show(3, run('c'), MATCHES);
  marks.show(3, run('new'), MATCHES);
  marks.show(1, run('a'), []);
  marks.forget([2]);
  await coming();
  expect(log).toEqual(['show 3 new 1']);
});

test('nothing is shown of what was read before all was void', async () => {
  const { marks, log } = stage();
  marks.show(1, run('a'), MATCHES);
  marks.clear();
  await coming();
  expect(log).toEqual([]);
});

test('marks that do not come are asked for again when the page is looked at again', async () => {
  const { marks, bring, log } = stage();
  bring.mockRejectedValueOnce(new Error('not allowed'));
  marks.show(1, run('a'), MATCHES);
  await coming();
  expect(log).toEqual([]);
  marks.check();
  await coming();
  expect([bring.mock.calls.length, log]).toEqual([2, ['show 1 a 1']]);
});
