import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../src/build/read-database.ts';
import type { Scanner } from '../../src/matching/scanner.ts';
import { isMark, type Match } from '../../src/model/match.ts';
import { scannerOver, scanPassage } from '../matching/sample.ts';

let scanner: Scanner;
beforeAll(() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  scanner = scannerOver(loaded.database.records, loaded.database.concepts);
});

const marks = (text: string): readonly Match[] => scanPassage(scanner, text).filter(isMark);
const claims = (text: string): readonly string[] => marks(text).map(({ claim }) => claim);

const VOLUNTEERS = ['korotchenko-100k-volunteers-prepared', 'dprk-offered-100k-volunteers'];

describe('the claim of 100,000 volunteers, near North Korea', () => {
  it.each([
    '100,000 volunteers from North Korea',
    'North Korea: 100 000 «volunteers»',
    '100.000 Freiwillige aus Nordkorea',
    '100 тысяч добровольцев из КНДР',
    'one hundred thousand volunteers from the DPRK',
    '100k volunteers from North Korea',
    'a hundred thousand-strong volunteer force from North Korea',
    '100\u00a0000 volontaires nord-coréens',
    '100.000 voluntarios norcoreanos',
    '100 tys. ochotników z Korei Północnej',
    '북한 의용군 10만 명',
    '北朝鮮の志願兵10万人',
    '10万朝鲜志愿军',
    '١٠٠ ألف متطوع من كوريا الشمالية',
    '100,000 vol\u00adun\u00adteers from North\u00a0Korea',
    'North Korea has 100,000\nvolunteers',
  ])('is marked in %j', (text) => {
    expect(marks(text)).toHaveLength(1);
    expect(VOLUNTEERS).toContain(claims(text)[0]);
  });

  it.each([
    '100,000 volunteers cleaned beaches',
    '100,000 volunteers cleaned beaches from South Korea to Japan',
    '100,000 volunteers for the Olympics',
    'North Korea seeks 100,000 volunteers for the Olympics',
    '10,000 North Korean soldiers',
    'Ukraine needs 100,000 volunteers a month',
    'North Korea has 1.2 million soldiers',
    'In 1950 hundreds of thousands of Chinese volunteers crossed into North Korea',
  ])('is not marked in %j', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('sentences that sound like ones in the records, about others', () => {
  it.each([
    'The company said they have now apparently signed a contract with Ukraine.',
    'It is possible that Macron and Starmer during their last talks discussed the issue of sending French troops to the front in Ukraine.',
    'This was agreed upon at a meeting between Russian President Vladimir Putin and Chinese leader Xi Jinping.',
    'These institutions will facilitate the importation of workers from Bangladesh and their involvement in construction work.',
    'They must be able to defend under special circumstances.',
    'British intelligence says it is becoming increasingly difficult to recruit personnel for the navy.',
    'So far there has not been any official statements by either Israel or Iran to verify this statement.',
    'These workers are leased out by the Bangladeshi government and often held in slave-like conditions for little or no pay.',
    'If Poland expresses a desire to meet its international duty we should let them.',
  ])('are not marked: %s', (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe('the four neighbours', () => {
  it.each([
    [
      'Korotchenko told Channel One that 100,000 North Korean volunteers are prepared to come',
      'korotchenko-100k-volunteers-prepared',
    ],
    [
      'REGNUM: North Korea is ready to send up to 100,000 soldiers through diplomatic channels',
      'regnum-100k-diplomatic-channels',
    ],
    [
      'According to Bild, North Korea would send construction soldiers to eastern Ukraine under a contract',
      'bild-contract-construction-soldiers-2022-08',
    ],
    [
      'Ambassador Matsegora said North Korean builders could help to rebuild the Donbas',
      'matsegora-korean-builders-serious-help',
    ],
  ])('%s', (text, claim) => {
    expect(claims(text)).toContain(claim);
    expect(claims(text)).toHaveLength(1);
  });

  it('are told as a blend where a page mixes them', () => {
    const text = 'Kim Jong Un offered Russia 100,000 “volunteer” soldiers from North Korea';
    const [match] = marks(text);
    expect(match?.claim).toBe('dprk-offered-100k-volunteers');
    expect(match?.blends).toContain('korotchenko-100k-volunteers-prepared');
  });
});
