// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPassages } from '../../src/page/passages.ts';
import {
  marked,
  matchesIn,
  type OpenMarks,
  open,
  openMarks,
  settle,
  textIn,
  useMarks,
  withMarks,
} from './marks-stage.ts';

useMarks();

let stage: OpenMarks;
const FIRST = withMarks({ occurrences: 'first-in-section' });

describe('when the page changes', () => {
  test('words that change lose their mark at once, others keep theirs', async () => {
    stage = await open('<p id="a">It is ONE here</p><p>TWO</p>');
    textIn('#a').data = 'It is OWE here';
    stage.marks.check();
    expect(marked(stage)).toEqual(['TWO']);
    expect(stage.marks.at(0, 0)).toEqual([]);
  });

  // Text put in before the words moves a range only in browsers; tests/e2e/ looks at that.
  const edits = [
    { name: 'within the words', edit: () => textIn('#a').insertData(7, 'x'), left: [] },
    { name: 'cut short', edit: () => textIn('#a').deleteData(8, 3), left: [] },
    { name: 'set anew', edit: () => (textIn('#a').data = 'Quite another text'), left: [] },
    { name: 'removed', edit: () => textIn('#a').remove(), left: [] },
    { name: 'after the words', edit: () => textIn('#a').appendData(' and there'), left: ['ONE'] },
  ];
  test.each(edits)('a mark is right or gone: text $name', async ({ edit, left }) => {
    stage = await open('<p id="a">It is ONE here</p>');
    edit();
    stage.marks.check();
    expect(marked(stage)).toEqual(left);
    stage.marks.check();
    await settle();
    expect(marked(stage).every((words) => words === 'ONE')).toBe(true);
  });

  test('the next occurrence takes the place of one that has gone', async () => {
    stage = await open('<p id="a">ONE</p><p id="b">Then ONE</p>', FIRST);
    expect(marked(stage)).toEqual(['ONE']);
    textIn('#a').data = 'none';
    stage.marks.check();
    await settle();
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([textIn('#b')]);
  });

  test('an earlier occurrence that comes late takes over', async () => {
    stage = await open('<p id="b">Then ONE</p>', FIRST);
    document.body.insertAdjacentHTML('afterbegin', '<p id="a">ONE</p>');
    const late = [...readPassages(document.body)].find(({ run }) => run.text === 'ONE');
    if (late === undefined) throw new Error('not read');
    stage.marks.show(1_000, late.run, matchesIn('ONE'));
    await settle();
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([textIn('#a')]);
  });

  test('a heading that comes between begins a section, without anything read again', async () => {
    stage = await open('<p>ONE</p><p id="b">ONE</p>', FIRST);
    document.querySelector('#b')?.insertAdjacentHTML('beforebegin', '<h2>x</h2>');
    stage.marks.check();
    await settle();
    expect(marked(stage)).toEqual(['ONE', 'ONE']);
  });

  test('the same words in new nodes stay marked without a gap', async () => {
    stage = await open('<p>It is ONE here</p>');
    const paragraph = document.querySelector('p');
    if (paragraph) paragraph.innerHTML = 'It is <b>ONE</b> here';
    const [again] = readPassages(document.body);
    const [before] = stage.passages;
    if (again === undefined || before === undefined) throw new Error('not read');
    stage.marks.show(before.id, again.run, matchesIn(again.run.text));
    expect(stage.page.ranges().map((range) => range.startContainer)).toEqual([textIn('b')]);
  });

  test('a passage that is forgotten, or has no matches any more, is unmarked at once', async () => {
    stage = await open('<p>ONE</p><p>TWO</p>');
    const { passages } = stage;
    const [one, two] = passages;
    if (one === undefined || two === undefined) throw new Error('not read');
    stage.marks.forget([one.id]);
    expect(marked(stage)).toEqual(['TWO']);
    stage.marks.show(two.id, two.run, []);
    expect(marked(stage)).toEqual([]);
  });

  test('what changes while marks are planned is not marked where it was', async () => {
    document.body.innerHTML = '<p id="a">ONE</p><p>TWO</p>';
    stage = openMarks();
    textIn('#a').data = 'none';
    await settle();
    expect(marked(stage)).toEqual(['TWO']);
  });

  test('clear takes all away, and ends what was under way', async () => {
    document.body.innerHTML = '<p>ONE</p>';
    stage = openMarks();
    stage.marks.clear();
    await settle();
    expect(marked(stage)).toEqual([]);
    expect(stage.marks.step(1, 'end')).toBeNull();
  });

  test('nothing is done after the end', async () => {
    document.body.innerHTML = '<p>ONE</p>';
    stage = openMarks();
    stage.end.abort();
    await settle();
    expect(marked(stage)).toEqual([]);
  });

  test('colours are chosen anew when they change, and once more when a fade is over', async () => {
    stage = await open('<p>ONE</p>');
    expect(stage.page.log.refreshed).toBe(0);
    for (let i = 0; i < 50; i++) stage.marks.repaint();
    await settle();
    expect(stage.page.log.refreshed).toBe(2);
  });
});
