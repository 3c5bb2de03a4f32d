import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  lookedAt,
  MOST_CHARACTERS,
  passagesOf,
  sentencesOf,
} from '../../src/matching/trace/parts.ts';

const texts = (text: string) => sentencesOf(text).map((part) => part.text);

it('cuts a text into sentences, and leaves a short one with the next', () => {
  expect(
    texts('He did. The weather in the capital was mild on Monday. Nobody went out into the rain.'),
  ).toEqual([
    'He did. The weather in the capital was mild on Monday.',
    'Nobody went out into the rain.',
  ]);
});

it('keeps paragraphs apart', () => {
  expect(passagesOf('One line\n\nAnother line').map(({ text }) => text)).toEqual([
    'One line',
    'Another line',
  ]);
});

const prose = fc.string({ unit: 'grapheme', maxLength: 3000 });

it('property: parts stand in the text where they say, in order, without overlap', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const parts of [sentencesOf(text), passagesOf(text)]) {
        let end = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(part.start, part.start + part.text.length)).toBe(part.text);
          end = part.start + part.text.length;
        }
      }
    }),
  );
});

it('property: nothing but white space is lost', () => {
  const bare = (text: string) => text.replace(/\s+/gu, '');
  fc.assert(
    fc.property(prose, (text) => {
      for (const parts of [sentencesOf(text), passagesOf(text)])
        expect(bare(parts.map((part) => part.text).join(''))).toBe(bare(text));
    }),
  );
});

it('looks at no more than it says, and never at half a character', () => {
  const looked = lookedAt('😀'.repeat(MOST_CHARACTERS));
  expect(looked.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(looked.isWellFormed()).toBe(true);
});
