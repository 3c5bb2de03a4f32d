// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { thriftyRootOf } from '../../src/page/roots.ts';

const closed = new Map<Element, ShadowRoot>();
let asked: string[] = [];

const stage = () =>
  thriftyRootOf((element) => {
    asked.push(element.localName);
    return closed.get(element) ?? null;
  });

/** The first element that a selector finds, with a closed root. */
const close = (selector: string): ShadowRoot => {
  const host = document.querySelector(selector);
  if (host === null) throw new Error(`no ${selector}`);
  const root = host.attachShadow({ mode: 'closed' });
  closed.set(host, root);
  return root;
};

const rootsIn = (rootOf: ReturnType<typeof stage>): readonly ShadowRoot[] =>
  [...document.body.querySelectorAll('*')].map(rootOf).filter((root) => root !== null);

beforeEach(() => {
  closed.clear();
  asked = [];
});

test('open roots are seen without asking', () => {
  document.body.innerHTML = '<p>one</p><div>two</div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  expect(stage()(document.querySelector('div') as Element)).toBe(root);
  expect(asked).toEqual([]);
});

test('closed roots of custom, empty and filled elements are seen', () => {
  document.body.innerHTML = '<x-one>1</x-one><div></div><section><p>2</p></section>';
  const roots = ['x-one', 'div', 'section'].map(close);
  expect(rootsIn(stage())).toEqual(roots);
});

test('what cannot have one is not asked for it', () => {
  document.body.innerHTML = '<a>1</a><b></b><ul><li></li></ul><img><table></table>';
  rootsIn(stage());
  expect(asked).toEqual([]);
});

test('filled elements are asked once each, and of a page of thousands only the first', () => {
  document.body.innerHTML = `${'<div>1</div>'.repeat(5_000)}<div class="late"></div><x-late>1</x-late>`;
  const roots = ['.late', 'x-late'].map(close);
  const rootOf = stage();
  expect(rootsIn(rootOf)).toEqual(roots);
  rootsIn(rootOf);
  expect(asked.length).toBeLessThan(1_000);
});

test('a root that was found stays known', () => {
  document.body.innerHTML = '<div>1</div>';
  const root = close('div');
  const rootOf = stage();
  expect([rootsIn(rootOf), rootsIn(rootOf)]).toEqual([[root], [root]]);
  expect(asked).toEqual(['div']);
});
