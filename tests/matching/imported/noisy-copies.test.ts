import { describe, expect, it } from 'vitest';
import { requestOf, scannerOf, words } from './sample.ts';

/** A generator of the same numbers on every machine (Numerical Recipes' linear congruence). */
const createRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
};

const random = createRandom(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const PARTICLES = ['the', 'of', 'in', 'and', 'for', 'with', 'a', 'to'];
/** Sentences as long as those of fact-checkers: every other word a particle. */
const claims = Array.from({ length: 400 }, (_, at) => {
  const length = 6 + Math.floor(random() * 8);
  const text = Array.from({ length }, () => `${pick(PARTICLES)} ${pick(words)}${pick(words)}`);
  return { id: `c${at}`, lang: 'en' as never, sentence: text.join(' ') };
});
const scanner = scannerOf(claims);

/** 12 % of the words dropped, 8 % replaced, 5 % put in. */
const spoil = (text: string): string =>
  text
    .split(' ')
    .flatMap((word) => {
      const chance = random();
      if (chance < 0.12) return [];
      if (chance < 0.2) return ['stray'];
      return random() < 0.05 ? [word, 'stray'] : [word];
    })
    .join(' ');

describe('noisy copies of claims', () => {
  it('are found, nine of ten, and none is taken for another claim', () => {
    let found = 0;
    let wrong = 0;
    for (const { id, sentence } of claims) {
      const page = `Nothing to see before it. ${spoil(sentence)}. Nothing to see behind it.`;
      const matches = scanner.scan(requestOf(page)).flatMap((passage) => passage.matches);
      if (matches.some(({ claim }) => claim === id)) found += 1;
      wrong += matches.filter(({ claim }) => claim !== id).length;
    }
    expect(found / claims.length).toBeGreaterThan(0.9);
    expect(wrong).toBe(0);
  });
});
