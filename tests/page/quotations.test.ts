import { describe, expect, it } from 'vitest';
import { breaksOff, goesOn } from '../../src/page/quotations.ts';

describe('a quotation goes on', () => {
  it.each([
    ['He said: “There are reports', 'that volunteers are prepared.”'],
    ['“First it was rents.', '“Then it was wages,” she said.'],
    ['Er sagte: „Es gibt Berichte,', 'dass Freiwillige bereitstehen“, hieß es.'],
    ['Он сказал: «Есть сообщения,', 'что добровольцы готовы».'],
    ['»Es gibt Berichte,', 'dass sie bereitstehen«, sagte er.'],
    ['彼は「報告がある', '志願兵は準備ができている」と述べた。'],
    ['She said: "There are reports', 'that they are prepared."'],
  ])('from %s to %s', (earlier, later) => {
    expect(goesOn(earlier, later)).toBe(true);
  });
});

describe('a quotation does not go on', () => {
  it.each([
    ['“It is over,” he said.', '“It is not,” she said.'],
    ['Nothing was quoted here.', '“Something is quoted there.”'],
    ['He said: “There are reports', 'The weather was mild.'],
    ['A screen of 24" was sold', 'and then "another" one.'],
    ['Он сказал: «Есть сообщения».', 'Потом сказал: «Нет».'],
    ['', ''],
  ])('from %s to %s', (earlier, later) => {
    expect(goesOn(earlier, later)).toBe(false);
  });
});

describe('a sentence breaks off', () => {
  it.each([
    ['There are reports that volunteers', 'are prepared to come.', true],
    ['There are reports.', 'they are prepared.', false],
    ['There are reports that volunteers', 'The weather was mild.', false],
  ])('between %s and %s: %s', (earlier, later, expected) => {
    expect(breaksOff(earlier, later)).toBe(expected);
  });
});
