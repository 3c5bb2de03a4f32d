import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import { compileSnapshot } from '../../src/matching/compile.ts';
import { drain } from '../../src/matching/drain.ts';
import { createScanner } from '../../src/matching/scanner.ts';
import { openSnapshot } from '../../src/matching/snapshot.ts';
import { createTracer, type Tracer } from '../../src/matching/trace/tracer.ts';
import type { Traced, TracedMatch } from '../../src/model/traced.ts';

const KOROTCHENKO = 'korotchenko-100k-volunteers-prepared';
const QUOTE =
  'There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict';

let tracer: Tracer;
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  const opened = openSnapshot(compileSnapshot(loaded.database));
  if (!opened.ok) throw new Error(opened.problem);
  const { snapshot } = opened;
  tracer = createTracer(snapshot, createScanner(snapshot), loaded.database.records);
});

const trace = (text: string): Traced => drain(tracer.steps(text));

const first = (text: string): TracedMatch => {
  const [match] = trace(text).found;
  if (!match) throw new Error(`no record for ${text}`);
  return match;
};

const agreeing = ({ context, agreeing: stretches }: TracedMatch): readonly string[] =>
  stretches.map(([start, end]) => context.slice(start, end));

describe('tracing a text on the real database', () => {
  it('puts the claim of an exact quote first, as the same wording', () => {
    const match = first(`“${QUOTE},” he said.`);
    expect(match).toMatchObject({ claim: KOROTCHENKO, level: 'same-wording', differences: [] });
    expect(agreeing(match)).toEqual([QUOTE]);
    expect(match.stance).toBe('reports');
  });

  it('finds a paraphrase and says why', () => {
    const match = first(
      'The pro-Kremlin pundit Igor Korotchenko boasted that a hundred thousand volunteers from the DPRK were itching to join the fighting in Ukraine.',
    );
    expect(match.claim).toBe(KOROTCHENKO);
    expect(match.level).toBe('variant');
    expect(match.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    ['German', 'Nordkorea habe 100.000 Freiwillige für den Kampf in der Ukraine angeboten.'],
    ['Russian', 'КНДР готова отправить 100 тысяч добровольцев на войну в Украине.'],
    ['Japanese', '北朝鮮の義勇兵10万人がウクライナでの紛争に参加する用意があるという。'],
    ['Arabic', 'مئة ألف متطوع من كوريا الشمالية مستعدون للمشاركة في الحرب في أوكرانيا'],
  ])('finds a claim in %s', (_, text) => {
    const claims = trace(text).found.map(({ claim }) => String(claim));
    expect(claims).toEqual(
      expect.arrayContaining([expect.toBeOneOf([KOROTCHENKO, 'dprk-offered-100k-volunteers'])]),
    );
  });

  it('names a number that was changed, and marks the record no more than related', () => {
    const found = trace(
      '10,000 North Korean volunteers are prepared to take part in the conflict',
    ).found;
    const korotchenko = found.find(({ claim }) => claim === KOROTCHENKO);
    expect(korotchenko?.differences).toContainEqual(
      expect.objectContaining({ kind: 'number', before: '100,000', after: '10,000' }),
    );
    for (const { level } of found) expect(['related', 'similar-words']).toContain(level);
  });

  it('tells similar words with what they are similar to, in the language of the text', () => {
    const match = first(
      'Nordkorea schickt keine Freiwilligen in den Donbass, sagt das russische Außenministerium.',
    );
    expect(match.level).not.toBe('same-wording');
    expect(agreeing(match).join(' ')).toContain('Freiwilligen');
  });

  it.each([
    'The football club won the cup on Sunday after extra time.',
    'Der Bürgermeister von Köln will 2.500 Wohnungen bauen lassen.',
    'Мэр Москвы пообещал построить сто новых школ за два года.',
    '市長は来年の夏までに新しい学校を建てると発表した。',
    'A hundred thousand volunteers cleaned the beaches of the province.',
  ])('stays silent on %s', (text) => {
    expect(trace(text).found).toEqual([]);
  });

  it('puts a record whose words are closer before one that is only related', () => {
    const { found } = trace(
      'En novembre 2024, Zelensky a estimé que la Corée du Nord pourrait envoyer 100 000 soldats en Russie.',
    );
    expect(found.map(({ claim, level }) => [claim, level]).slice(0, 2)).toEqual([
      ['nk-troops-for-russia-2024', 'similar-words'],
      ['nk-soldiers-already-in-ukraine-2022', 'related'],
    ]);
  });

  it.each(['', '   \n\t ', '…!?', '—'])('finds no words in %j', (text) => {
    expect(trace(text)).toMatchObject({ contentWords: 0, found: [] });
  });

  it('finds the records that name a single word, and compares nothing', () => {
    const { contentWords, found } = trace('Korotchenko');
    expect(contentWords).toBe(1);
    expect(found.map(({ claim }) => claim)).toContain(KOROTCHENKO);
    for (const { level, differences } of found) {
      expect(level).toBe('similar-words');
      expect(differences).toEqual([]);
    }
  });

  it('finds the records that have a number, however it is written', () => {
    const claims = (text: string) => trace(text).found.map(({ claim }) => claim);
    expect(claims('100000')).toContain(KOROTCHENKO);
    expect(claims('100 000')).toEqual(claims('100000'));
    expect(claims('987654321')).toEqual([]);
  });

  it('finds a sentence within a long selection, and gives that sentence', () => {
    const filler = 'The weather in the capital was mild. '.repeat(60);
    const match = first(`${filler}\n\n“${QUOTE},” he said. ${filler}`);
    expect(match).toMatchObject({ claim: KOROTCHENKO, level: 'same-wording' });
    expect(match.context.length).toBeLessThan(200);
    expect(agreeing(match)).toEqual([QUOTE]);
  });

  it('looks at the beginning of an endless text, and says how much', () => {
    const { looked, of, found } = trace(`${'Bread is dear. '.repeat(3000)}${QUOTE}.`);
    expect(of).toBeGreaterThan(45_000);
    expect(looked).toBeLessThanOrEqual(20_000);
    expect(found).toEqual([]);
  });

  it('keeps its head with junk', () => {
    for (const text of [
      'x'.repeat(50_000),
      '\ud83d',
      '\u0000\u200b',
      '🙂'.repeat(9000),
      '1 '.repeat(9000),
    ])
      expect(trace(text).found.length).toBeLessThanOrEqual(8);
  });

  it('gives the same answer twice', () => {
    const text = 'North Korea recognised the independence of Donetsk and Luhansk in July 2022.';
    expect(trace(text)).toEqual(trace(text));
  });
});
