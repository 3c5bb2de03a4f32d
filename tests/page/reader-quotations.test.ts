// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { one, settle, useReader } from './reader-stage.ts';

const stage = useReader();

test('a quotation across paragraphs is scanned as one, and its parts are not told twice', async () => {
  const { page, open, sent } = stage();
  await open('<p>He said: “One CLA</p><p>IM, and CLAIM.”</p><p>Two</p>');
  expect(sent()).toEqual(['He said: “One CLA\nIM, and CLAIM.”', 'Two']);
  expect(page.marked()).toEqual(['CLAIM']);
  one('p:nth-of-type(2)').textContent = 'no more.” CLAIM';
  await settle();
  expect(sent()).toEqual(['He said: “One CLA\nno more.” CLAIM']);
  expect(page.marked()).toEqual(['CLAIM']);
  one('p:nth-of-type(2)').remove();
  await settle();
  expect(page.marked()).toEqual([]);
  expect(sent()).toEqual(['He said: “One CLA']);
});

test('a picture that failed is read by its words', async () => {
  const { open, sent } = stage();
  const shown = { width: 200, height: 100 } as DOMRect;
  const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(shown);
  await open('<p>One <img alt="A CLAIM shown" src="http://gone.test/a.png"> two</p>');
  expect(sent()).toEqual(['One two', 'A CLAIM shown']);
  boxes.mockRestore();
});
