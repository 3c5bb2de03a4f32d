import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/matching/engine.ts';
import type { LittleWords } from '../../src/matching/little-words.ts';
import { conceptEngine } from './differences-sample.ts';

let engine: Engine;
beforeAll(() => {
  engine = conceptEngine();
});

const read = (text: string): LittleWords => engine.nuance().littleWords(engine.read(text).analysis);

describe('the language of a text', () => {
  it.each([
    ['en', 'They said that none of it was true, and that the bridge is still open'],
    ['de', 'Sie sagten, dass nichts davon wahr ist und die Brücke noch offen steht'],
    ['nl', 'Ze zeiden dat er niets van waar is en dat de brug nog open staat'],
    ['pl', 'Mówili, że to nie jest prawda i że most jest jeszcze otwarty'],
    ['cs', 'Řekli, že to není pravda a že most je ještě otevřen'],
    ['ru', 'Они сказали, что это неправда и что мост ещё открыт'],
    ['uk', 'Вони сказали, що це неправда і що міст ще відкритий'],
    ['bg', 'Казаха, че това не е вярно и че мостът още е отворен'],
    ['pt', 'Disseram que nada disso é verdade e que a ponte não foi fechada'],
    ['es', 'Dijeron que nada de eso es verdad y que el puente sigue abierto'],
  ])('is voted by its little words: %s', (lang, text) => {
    expect([...read(text).votes.keys()][0]).toBe(lang);
  });

  it('is none where no word is known', () => {
    expect([...read('Κανένας δεν το είδε').votes.keys()]).toEqual([]);
  });
});

describe('a little word', () => {
  const sensesIn = (text: string, lang: string) =>
    read(text)
      .in(lang)
      .map(({ sense }) => sense);

  it('is one of its own language only', () => {
    expect(sensesIn('die Brücke wird gebaut', 'de')).toContain('future');
    expect(sensesIn('die Brücke wird gebaut', 'en')).not.toContain('future');
  });

  it('negates nothing within a longer one: “not only”', () => {
    expect(sensesIn('not the bridge', 'en')).toContain('negation');
    expect(sensesIn('not only the bridge', 'en')).not.toContain('negation');
  });
});
