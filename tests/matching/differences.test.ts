import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/matching/engine.ts';
import type { MutationKind } from '../../src/model/record.ts';
import { conceptEngine, differencesOf } from './differences-sample.ts';

let engine: Engine;
beforeAll(() => {
  engine = conceptEngine();
});

type Case = readonly [lang: string, before: string, after: string, words?: readonly string[]];

const cases: { readonly [kind in MutationKind]?: readonly Case[] } = {
  number: [
    [
      'en',
      'North Korea offered 100,000 volunteers',
      'North Korea offered 10,000 volunteers',
      ['100,000', '10,000'],
    ],
    [
      'de',
      'Nordkorea bot 100.000 Freiwillige an',
      'Nordkorea bot 50.000 Freiwillige an',
      ['100.000', '50.000'],
    ],
    [
      'ru',
      'КНДР направит 100 тысяч добровольцев',
      'КНДР направит 10 тысяч добровольцев',
      ['100 тысяч', '10 тысяч'],
    ],
    ['en', 'up to 100,000 volunteers are ready', '100,000 volunteers are ready', ['up to']],
  ],
  unit: [
    [
      'en',
      'North Korea offered 100,000 volunteers',
      'North Korea offered 100,000 soldiers',
      ['volunteers', 'soldiers'],
    ],
    [
      'ru',
      'КНДР предложила 100 тысяч добровольцев',
      'КНДР предложила 100 тысяч строителей',
      ['добровольцев', 'строителей'],
    ],
    [
      'ja',
      '北朝鮮は10万人の志願兵を派遣する',
      '北朝鮮は10万人の兵士を派遣する',
      ['志願兵', '兵士'],
    ],
  ],
  date: [
    [
      'en',
      'North Korea offered volunteers on 5 August 2022',
      'North Korea offered volunteers on 7 September 2022',
      ['5 August', '7 September'],
    ],
    [
      'de',
      'Nordkorea bot am Montag Freiwillige an',
      'Nordkorea bot am Freitag Freiwillige an',
      ['Montag', 'Freitag'],
    ],
    [
      'ru',
      'КНДР предложила добровольцев в августе',
      'КНДР предложила добровольцев в сентябре',
      ['августе', 'сентябре'],
    ],
    [
      'en',
      'North Korea offered volunteers in 2022',
      'North Korea offered volunteers in 2023',
      ['2022', '2023'],
    ],
  ],
  entity: [
    [
      'en',
      'North Korea will send volunteers to Donbas',
      'Syria will send volunteers to Donbas',
      ['North Korea', 'Syria'],
    ],
    [
      'en',
      'North Korea will send volunteers to Donbas',
      'South Korea will send volunteers to Donbas',
      ['North Korea', 'South Korea'],
    ],
    [
      'pl',
      'Korea Północna wyśle ochotników do Donbasu',
      'Syria wyśle ochotników do Donbasu',
      ['Korea Północna', 'Syria'],
    ],
    [
      'en',
      'There are reports that North Korea will send volunteers',
      'There are reports that Freedonia will send volunteers',
      ['North Korea', 'Freedonia'],
    ],
  ],
  negation: [
    [
      'en',
      'North Korea offered 100,000 volunteers',
      'North Korea did not offer 100,000 volunteers',
    ],
    [
      'en',
      'North Korean volunteers will come to Donbas',
      'No North Korean volunteers will come to Donbas',
    ],
    ['de', 'Nordkorea schickt Freiwillige', 'Nordkorea schickt keine Freiwilligen'],
    ['en', 'We should accept the hand of Kim', 'We shouldn’t accept the hand of Kim'],
    ['ru', 'КНДР предлагала добровольцев', 'КНДР не предлагала добровольцев'],
    [
      'fr',
      'La Corée du Nord a offert des volontaires',
      'La Corée du Nord n’a pas offert de volontaires',
    ],
    ['ko', '북한은 의용군을 보낸다', '북한은 의용군을 보내지 않는다'],
    ['zh', '朝鲜提供10万志愿军', '朝鲜没有提供10万志愿军'],
    [
      'en',
      'people that are resilient and undemanding',
      'people that are resilient and demanding',
      ['undemanding', 'demanding'],
    ],
  ],
  modality: [
    [
      'en',
      'There are reports that volunteers are prepared to come',
      'Volunteers are prepared to come',
      ['There are reports'],
    ],
    [
      'en',
      'North Korea could send workers to Donbas',
      'North Korea will send workers to Donbas',
      ['could', 'will'],
    ],
    ['de', 'Nordkorea könnte Arbeiter schicken', 'Nordkorea schickt Arbeiter', ['könnte']],
    ['ru', 'КНДР может направить рабочих', 'КНДР направит рабочих', ['может']],
    ['es', 'Corea del Norte podría enviar obreros', 'Corea del Norte enviará obreros', ['podría']],
    ['en', 'North Korea is prepared to send volunteers', 'North Korea will send volunteers'],
  ],
  tense: [
    [
      'en',
      'North Korea has offered volunteers',
      'North Korea will offer volunteers',
      ['has', 'will'],
    ],
    [
      'de',
      'Nordkorea wird Freiwillige schicken',
      'Nordkorea hat Freiwillige geschickt',
      ['wird', 'hat'],
    ],
  ],
  'attribution-dropped': [
    [
      'en',
      'Korotchenko said that North Korea offered volunteers',
      'North Korea offered volunteers',
      ['Korotchenko said'],
    ],
    [
      'en',
      'According to Korotchenko, North Korea offered volunteers',
      'North Korea offered volunteers',
      ['According to Korotchenko'],
    ],
    [
      'ru',
      'По словам Коротченко, КНДР предложила добровольцев',
      'КНДР предложила добровольцев',
      ['По словам Коротченко'],
    ],
  ],
  'quotation-marks-dropped': [
    [
      'en',
      'North Korea offers 100,000 “volunteers” in Moscow',
      'North Korea offers 100,000 volunteers in Moscow',
    ],
    ['de', 'Nordkorea bietet 100.000 „Freiwillige“ an', 'Nordkorea bietet 100.000 Freiwillige an'],
  ],
  'quotation-to-fact': [
    [
      'en',
      'He wrote: “We should not be shy in accepting the hand extended to us”',
      'We should not be shy in accepting the hand extended to us',
    ],
  ],
  cut: [
    [
      'en',
      'North Korean volunteers are prepared to come with their own tactical equipment',
      'North Korean volunteers are prepared to come',
    ],
  ],
  addition: [
    [
      'en',
      'North Korean volunteers are prepared to come',
      'North Korean volunteers, wonderfully courageous, are prepared to come',
    ],
  ],
  substitution: [
    [
      'en',
      'North Korea is prepared to send 100,000 volunteers',
      'North Korea offered to send 100,000 volunteers',
      ['is prepared', 'offered'],
    ],
  ],
};

const OPPOSED: readonly MutationKind[] = ['unit', 'entity', 'negation'];

const told = ([lang, before, after, words = []]: Case) => ({ lang, before, after, words });

describe.each(Object.entries(cases).map(([kind, list]) => ({ kind, list: list.map(told) })))(
  'a difference of kind $kind',
  ({ kind, list }) => {
    it.each(list)('is told in $lang: $before → $after', ({ lang, before, after, words }) => {
      const found = differencesOf(engine, before, after, [lang, lang]);
      const [difference] = found.filter((one) => one.kind === kind);
      expect(difference?.told, JSON.stringify(found.map(({ told }) => told))).toBeDefined();
      expect(words).toEqual(
        [difference?.told.before, difference?.told.after].filter(
          (one) => words.length > 0 && one !== undefined,
        ),
      );
      if (OPPOSED.includes(difference?.kind ?? 'cut')) expect(difference?.opposed).toBe(true);
    });

    it.each(list)('is not told where nothing differs, in $lang: $before', ({ lang, before }) => {
      expect(differencesOf(engine, before, before, [lang, lang])).toEqual([]);
    });
  },
);
