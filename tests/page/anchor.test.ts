// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { anchor } from '../../src/page/anchor.ts';
import { readPassages } from '../../src/page/passages.ts';
import type { Run } from '../../src/page/run.ts';
import { makeHostile } from '../support/hostile-dom.ts';

function onlyRun(html: string): Run {
  document.body.innerHTML = html;
  const [passage] = readPassages(document.documentElement);
  if (passage === undefined) throw new Error('nothing read');
  return passage.run;
}

function anchorWords(run: Run, words: string) {
  const start = run.text.indexOf(words);
  return anchor(run, start, start + words.length);
}

const wordsOf = (anchoring: ReturnType<typeof anchor>): readonly string[] =>
  anchoring.status === 'anchored' ? anchoring.ranges.map(String) : [anchoring.reason];

beforeEach(() => {
  document.body.innerHTML = '';
});

const cases = [
  { name: 'within a node', html: '<p>He said rents doubled.</p>', words: 'rents', range: 'rents' },
  { name: 'across tags', html: '<p>re<b>nts</b> doubled</p>', words: 'nts dou', range: 'nts dou' },
  { name: 'over collapsed space', html: '<p>rents \n doubled</p>', words: 's d', range: 's \n d' },
  { name: 'over a line break', html: '<p>rents<br>doubled</p>', words: 's\nd', range: 'sd' },
  { name: 'the whole', html: '<p> rents </p>', words: 'rents', range: 'rents' },
];

test.each(cases)('anchors $name', ({ html, words, range }) => {
  expect(wordsOf(anchorWords(onlyRun(html), words))).toEqual([range]);
});

test('anchors where every character is a node', () => {
  document.body.innerHTML = '<p>rents <b>doubled</b> here</p>';
  makeHostile(document.body);
  expect(wordsOf(anchorWords(onlyRun(document.body.innerHTML), 'doubled h'))).toEqual([
    'doubled h',
  ]);
});

test('gives one range for each tree the words run through', () => {
  document.body.innerHTML = '<p>a <x-y>b</x-y> c</p>';
  document.querySelector('x-y')?.attachShadow({ mode: 'open' }).append('deep');
  const [passage] = readPassages(document.documentElement);
  if (passage === undefined) throw new Error('nothing read');
  expect(wordsOf(anchorWords(passage.run, 'a deep c'))).toEqual(['a ', 'deep', ' c']);
});

test('leaves out text that stands between the words but is not theirs', () => {
  const run = onlyRun(
    '<p>rents<sup><a>1</a></sup> dou<span style="float:left">An ad</span>bled</p>',
  );
  expect(wordsOf(anchorWords(run, 'rents doubled'))).toEqual(['rents', ' dou', 'bled']);
});

test('is an orphan when the node has gone', () => {
  const run = onlyRun('<p>rents <b>doubled</b></p>');
  document.querySelector('b')?.remove();
  expect(anchorWords(run, 'rents').status).toBe('anchored');
  expect(anchorWords(run, 'doubled')).toEqual({ status: 'orphaned', reason: 'removed' });
});

test('is an orphan when the words have changed', () => {
  const run = onlyRun('<p>rents doubled</p>');
  (document.querySelector('p')?.firstChild as Text).data = 'rents halved!';
  expect(anchorWords(run, 'rents').status).toBe('anchored');
  expect(anchorWords(run, 'doubled')).toEqual({ status: 'orphaned', reason: 'text-changed' });
});

test('is an orphan where no text is meant', () => {
  expect(anchor(onlyRun('<p>rents</p>'), 3, 3)).toEqual({ status: 'orphaned', reason: 'empty' });
});
