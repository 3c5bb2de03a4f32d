import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/matching/engine.ts';
import { conceptEngine, differencesOf } from './differences-sample.ts';

let engine: Engine;
beforeAll(() => {
  engine = conceptEngine();
});

describe('what differs and contradicts nothing', () => {
  const kinds = (before: string, after: string, langs?: readonly [string, string]) =>
    differencesOf(engine, before, after, langs)
      .filter(({ opposed }) => opposed)
      .map(({ kind }) => kind);

  it('is a capital in the place of its state', () => {
    expect(kinds('Pyongyang will send volunteers', 'North Korea will send volunteers')).toEqual([]);
  });

  it('is a number made rough', () => {
    expect(kinds('100,000 volunteers are ready', 'up to 100,000 volunteers are ready')).toEqual([]);
  });

  it('is an aside that went with its negation', () => {
    expect(
      kinds('Volunteers, not labourers, will come to Donbas', 'Volunteers will come to Donbas'),
    ).toEqual([]);
  });

  it('is a negation written apart or together', () => {
    expect(kinds('We shouldn’t be shy to accept it', 'We should not be shy to accept it')).toEqual(
      [],
    );
  });

  it('is “not only”, which negates nothing', () => {
    expect(
      kinds('North Korea offered volunteers', 'North Korea not only offered volunteers'),
    ).toEqual([]);
  });
});

describe('in translation', () => {
  it('words are not compared, and the language is told', () => {
    const found = differencesOf(
      engine,
      '100,000 North Korean volunteers are prepared to come',
      '100.000 nordkoreanische Freiwillige sind bereit zu kommen',
      ['en', 'de'],
    );
    expect(found.map(({ kind }) => kind)).toEqual(['translation']);
  });

  it('numbers are compared', () => {
    const found = differencesOf(
      engine,
      '100,000 North Korean volunteers are prepared to come',
      '10 000 северокорейских добровольцев готовы приехать',
      ['en', 'ru'],
    );
    expect(found.map(({ kind }) => kind)).toEqual(['number', 'translation']);
  });

  it('a word of one language is not taken for the same letters in another', () => {
    const found = differencesOf(engine, 'Freiwillige kommen vor dem Winter', 'Freiwillige kommen', [
      'de',
      'de',
    ]);
    expect(found.map(({ kind }) => kind)).not.toContain('tense');
  });
});

describe('somebody’s words', () => {
  const said = '100,000 volunteers are prepared to come';

  it('become fact where nobody is named', () => {
    const found = differencesOf(engine, said, said, ['en', 'en'], true);
    expect(found.map(({ kind }) => kind)).toEqual(['quotation-to-fact']);
  });

  it.each([`According to Korotchenko, ${said}`, `Korotchenko: ${said}`, `“${said}”`])(
    'stay somebody’s in: %s',
    (after) => {
      const found = differencesOf(engine, said, after, ['en', 'en'], true);
      expect(found.map(({ kind }) => kind)).not.toContain('quotation-to-fact');
    },
  );
});
