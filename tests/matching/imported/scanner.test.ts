import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '../../../src/matching/drain.ts';
import type { ClaimId } from '../../../src/model/brand.ts';
import { bracketed, matchesIn, requestOf, scannerOf, sentence } from './sample.ts';

const BRIDGE = {
  id: 'bridge',
  sentence: 'The old harbour bridge in Springfield will close for 40 days of urgent repairs.',
};
const FERRY = {
  id: 'ferry',
  sentence: '"Every ferry passenger pays twice the winter fare of a train passenger."',
  title: 'No, ferry passengers never paid twice what trains charge',
};
const RAIL = { id: 'rail', sentence: 'On high-speed rail.' };
const CLAIMS = [BRIDGE, FERRY, RAIL];

describe('a claim word for word', () => {
  it.each([
    [
      'as it is',
      'They said the old harbour bridge in Springfield will close for 40 days of urgent repairs.',
    ],
    [
      'in capitals',
      'THE OLD HARBOUR BRIDGE IN SPRINGFIELD WILL CLOSE FOR 40 DAYS OF URGENT REPAIRS!',
    ],
    [
      'with soft hyphens',
      'The old har\u00adbour bridge in Spring\u00adfield will close for 40 days of ur\u00adgent repairs',
    ],
    [
      'over lines',
      'The  old\nharbour bridge\u00a0in Springfield will\tclose for 40 days of urgent repairs',
    ],
    [
      'in quotes',
      'the “old harbour bridge” in ‘Springfield’ will close – for 40 days – of urgent repairs',
    ],
  ])('is found %s', (_, page) => {
    expect(matchesIn(CLAIMS, page, 'exact').map(({ claim, level }) => [claim, level])).toEqual([
      ['bridge', 'same-wording'],
    ]);
  });

  it('is covered exactly, and its closing mark is not', () => {
    const page =
      'Look: “Every ferry passenger pays twice the winter fare of a train passenger.” So she said.';
    expect(bracketed(CLAIMS, page)).toBe(
      'Look: “[Every ferry passenger pays twice the winter fare of a train passenger|same-wording].” So she said.',
    );
  });

  it('is found by its headline where that is a sentence', () => {
    const page = 'No, ferry passengers never paid twice what trains charge.';
    const [match] = matchesIn(CLAIMS, page);
    expect(match?.claim).toBe('ferry');
    expect(match?.reasons).toMatchObject([{ kind: 'wording', text: FERRY.title }]);
  });

  it.each([
    ['a sentence', 'A talk on high-speed rail. [On high-speed rail|related]. They spoke long.'],
    [
      'a line',
      'Speeches\n[On high-speed rail|related]\nOn high-speed rail and buses he said nothing.',
    ],
    ['a quotation', 'The chapter “[on high-speed rail|related]” is short.'],
    ['all there is', '[ON HIGH-SPEED RAIL|related]'],
  ])('is only related where it names a topic, and only as %s by itself', (_, page) => {
    expect(bracketed(CLAIMS, page.replaceAll(/\[|\|related\]/g, ''))).toBe(page);
  });

  it('is found wherever it stands among other words', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 6 }), fc.nat(6), (text, others, at) => {
        const page = others.toSpliced(at, 0, text).join('. ');
        const found = matchesIn([{ id: 'a', sentence: text }], page, 'exact');
        expect(found.some(({ start, end }) => page.slice(start, end) === text)).toBe(true);
      }),
    );
  });
});

describe('a claim in other words', () => {
  it.each([
    [
      'with words left out',
      'The harbour bridge in Springfield will close for 40 days for repairs.',
      'variant',
    ],
    [
      'with words put in',
      'The old harbour bridge in Springfield will now really close for 40 long days of urgent repairs.',
      'variant',
    ],
    [
      'inflected',
      'The old harbour bridge in Springfield is closing for 40 days of urgent repair.',
      'variant',
    ],
    [
      'with another number',
      'The old harbour bridge in Springfield will close for 90 days of urgent repairs.',
      'related',
    ],
    [
      'denied',
      'The old harbour bridge in Springfield will not close for 40 days of urgent repairs.',
      'related',
    ],
    [
      'with half of it lost, where nothing else is said in the sentence',
      'Springfield will close for 40 days of repairs.',
      'related',
    ],
    [
      'of another place',
      'The old harbour bridge in Shelbyville will close for 40 days of urgent repairs.',
      'related',
    ],
  ])('is told %s', (_, page, level) => {
    expect(matchesIn(CLAIMS, page).map((match) => [match.claim, match.level])).toEqual([
      ['bridge', level],
    ]);
  });

  it.each([
    [
      'number',
      'The old harbour bridge in Springfield will close for 90 days of urgent repairs.',
      '40',
      '90',
    ],
    [
      'entity',
      'The old harbour bridge in Shelbyville will close for 40 days of urgent repairs.',
      'Springfield',
      'Shelbyville',
    ],
  ])('names what differs: %s', (kind, page, before, after) => {
    const [match] = matchesIn(CLAIMS, page);
    expect(match?.differences).toContainEqual({ kind, before, after });
  });

  it('is not told by half of it within a sentence that says other things', () => {
    const page =
      'Asked again, she said all of Springfield will close for 40 days of repairs and even more.';
    expect(matchesIn(CLAIMS, page)).toEqual([]);
  });

  it.each([
    [
      'the same names with another predicate',
      'The old harbour in Springfield was a lovely place to swim.',
    ],
    [
      'the same words scattered',
      'The harbour is old. A bridge is far. Days go by. We close. Repairs wait, nothing is urgent here at all.',
    ],
    ['nothing alike', 'A cat slept on the warm stone all afternoon.'],
  ])('is no mark: %s', (_, page) => {
    expect(matchesIn(CLAIMS, page).filter(({ level }) => level !== 'related')).toEqual([]);
  });
});

describe('a scanner of imported claims', () => {
  const page = `${BRIDGE.sentence} ${FERRY.sentence}`;

  it('gives the same in steps as at once, and again the next time', () => {
    const scanner = scannerOf(CLAIMS);
    const once = scanner.scan(requestOf(page, 'Nothing here.', page));
    expect(once.map(({ passage }) => passage)).toEqual([0, 2]);
    expect(drain(scanner.scanInSteps(requestOf(page, 'Nothing here.', page)))).toEqual(once);
    expect(scanner.scan(requestOf(page, 'Nothing here.', page))).toEqual(once);
  });

  it('knows its claims by their ids', () => {
    const scanner = scannerOf(CLAIMS);
    expect(scanner.claim('ferry' as ClaimId)).toEqual(FERRY);
    expect(scanner.claim('tram' as ClaimId)).toBeUndefined();
  });

  it('tells a claim once for the same words, and the same claim under two ids twice', () => {
    const found = matchesIn([...CLAIMS, { ...BRIDGE, id: 'again' }], BRIDGE.sentence);
    expect(found.map(({ claim }) => claim).toSorted()).toEqual(['again', 'bridge']);
  });

  it('tells what is related to the same words about as closely twice, and nothing beside a mark', () => {
    const other = { ...BRIDGE, id: 'other', sentence: BRIDGE.sentence.replace('old ', '') };
    const page = 'The old harbour bridge in Shelbyville will close for 40 days of urgent repairs.';
    expect(matchesIn([...CLAIMS, other], page).map(({ level }) => level)).toEqual([
      'related',
      'related',
    ]);
    const claims = [...CLAIMS, { ...other, sentence: BRIDGE.sentence.replace('40', '90') }];
    expect(matchesIn(claims, BRIDGE.sentence).map(({ claim }) => claim)).toEqual(['bridge']);
  });

  it('compares pairs of characters where no spaces part words', () => {
    const claim = { id: 'zh', sentence: '港口的旧桥将因紧急维修关闭四十天' };
    expect(bracketed([claim], '市长说，港口的旧桥将因紧急维修关闭四十天。')).toBe(
      '市长说，[港口的旧桥将因紧急维修关闭四十天|same-wording]。',
    );
  });
});
