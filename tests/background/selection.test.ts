import { expect, it } from 'vitest';
import { chooseSelection } from '../../src/background/selection.ts';

it('takes the selection of the frame that the reader is in', () => {
  expect(
    chooseSelection([
      { text: 'left selected before', focused: false },
      { text: 'meant', focused: true },
    ]),
  ).toBe('meant');
});

it('takes the first that there is where the frame in focus has none, or none is in focus', () => {
  expect(
    chooseSelection([
      { text: '  ', focused: true },
      { text: 'one', focused: false },
      { text: 'other', focused: false },
    ]),
  ).toBe('one');
});

it('takes nothing where nothing is selected', () => {
  expect(chooseSelection([{ text: '\n', focused: true }])).toBe('');
  expect(chooseSelection([])).toBe('');
});
