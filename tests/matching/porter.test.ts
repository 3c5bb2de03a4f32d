import { describe, expect, it } from 'vitest';
import { porterStem } from '../../src/matching/porter.ts';

/** The examples of Porter's paper that are whole words, carried through all steps, by what they show. */
const examples: Readonly<Record<string, string>> = {
  caresses: 'caress',
  ponies: 'poni',
  ties: 'ti',
  cats: 'cat',
  feed: 'feed',
  agreed: 'agre',
  plastered: 'plaster',
  bled: 'bled',
  motoring: 'motor',
  sing: 'sing',
  conflated: 'conflat',
  troubled: 'troubl',
  sized: 'size',
  hopping: 'hop',
  tanned: 'tan',
  falling: 'fall',
  hissing: 'hiss',
  fizzed: 'fizz',
  failing: 'fail',
  filing: 'file',
  happy: 'happi',
  sky: 'sky',
  relational: 'relat',
  conditional: 'condit',
  rational: 'ration',
  valenci: 'valenc',
  digitizer: 'digit',
  operator: 'oper',
  feudalism: 'feudal',
  decisiveness: 'decis',
  hopefulness: 'hope',
  formaliti: 'formal',
  sensitiviti: 'sensit',
  triplicate: 'triplic',
  formative: 'form',
  electrical: 'electr',
  goodness: 'good',
  revival: 'reviv',
  allowance: 'allow',
  inference: 'infer',
  airliner: 'airlin',
  adjustable: 'adjust',
  defensible: 'defens',
  irritant: 'irrit',
  replacement: 'replac',
  adjustment: 'adjust',
  dependent: 'depend',
  adoption: 'adopt',
  communism: 'commun',
  activate: 'activ',
  bowdlerize: 'bowdler',
  probate: 'probat',
  rate: 'rate',
  cease: 'ceas',
  controll: 'control',
  roll: 'roll',
  generalizations: 'gener',
  oscillators: 'oscil',
  volunteers: 'volunt',
};

describe('the Porter stemmer', () => {
  it.each(Object.entries(examples))('takes %s to %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it('lets an initial y be a consonant, and forms of one word meet', () => {
    expect(porterStem('yes')).toBe('ye');
    expect(porterStem('recognised')).toBe(porterStem('recognises'));
    expect(porterStem('soldiers')).toBe(porterStem('soldier'));
  });

  it.each(['volontär', 'добровольцев', '100000', 'is', ''])('leaves "%s" alone', (word) => {
    expect(porterStem(word)).toBe(word);
  });
});
