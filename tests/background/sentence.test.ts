import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/background/sentence.ts';

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return sentenceAround(text, start, start + words.length);
};

describe('the sentence around a mark', () => {
  it('is cut at the sentence ends nearest to it', () => {
    expect(
      around('It rained. He spoke of 100,000 volunteers on air. Nobody asked.', '100,000'),
    ).toBe('He spoke of 100,000 volunteers on air.');
  });

  it('takes the closing quotation mark along', () => {
    expect(around('“They come. 100,000 of them.” He left.', '100,000')).toBe('100,000 of them.”');
  });

  it('knows where a Chinese sentence ends', () => {
    expect(around('下雨了。十万志愿军准备好了。没人问。', '十万')).toBe('十万志愿军准备好了。');
  });

  it('is cut at a space, with an ellipsis, where no sentence ends nearby', () => {
    const long = 'word '.repeat(200);
    const told = around(`${long}100,000 ${long}`, '100,000');
    expect(told).toMatch(/^… (word )+100,000 (word )+…$/u);
  });

  it('holds the words, and no line break, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b c', '. ', '\n', '! ', '。', 'mark', '  '), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const text = `${before.join('')}<WORDS>${after.join('')}`;
        const told = around(text, '<WORDS>');
        expect(told).toContain('<WORDS>');
        expect(told).not.toMatch(/[\n\r]/u);
        expect(told.length).toBeLessThan(360);
      }),
    );
  });
});
