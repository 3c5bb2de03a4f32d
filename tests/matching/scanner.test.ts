import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, ConceptId } from '../../src/model/brand.ts';
import { sampleConcept, sampleRecord, scannerOver, scanPassage, told } from './sample.ts';

const concept = (id: string) => id as ConceptId;
const claim = (id: string) => id as ClaimId;

const CONCEPTS = [
  sampleConcept('volunteer', 'volunteer*', 'freiwillig*', 'доброволец', 'добровольц*', '志願兵'),
  sampleConcept('soldier', 'soldier*', 'soldat*'),
  sampleConcept('north-korea', 'north korea*', 'nordkorea*', 'северная корея', '北朝鮮', 'DPRK'),
  sampleConcept('olympics', 'olympic*'),
  { ...sampleConcept('hearsay', 'there are reports'), kind: 'hearsay' as const },
  { ...sampleConcept('negation', 'not', 'never'), kind: 'negation' as const },
];

const VOLUNTEERS = sampleRecord(
  'volunteers',
  [
    'There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict',
  ],
  [
    {
      all: ['=100000', concept('volunteer')],
      near: [concept('north-korea')],
      none: [concept('olympics')],
      within: 6,
    },
  ],
  [{ kind: 'related', claim: claim('soldiers') }],
);
const SOLDIERS = sampleRecord(
  'soldiers',
  ['North Korea offers Moscow 100,000 soldiers through diplomatic channels'],
  [{ all: ['=100000', concept('soldier')], near: [concept('north-korea')], within: 6 }],
);
const scanner = scannerOver([VOLUNTEERS, SOLDIERS], CONCEPTS);
const found = (text: string, around = {}) => told(text, scanPassage(scanner, text, around));

describe('a wording', () => {
  it('is recognised word for word', () => {
    const text =
      'He said: “There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict.”';
    expect(found(text)).toEqual([
      'volunteers (same-wording): There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict',
    ]);
  });

  it('is recognised with other quotes, spaces and invisible characters', () => {
    const text =
      'There are re\u00adports that 100\u00a0000 North\u2011Korean «volunteers» are prepared to come\nand take part in the conflict';
    expect(found(text)).toEqual([`volunteers (same-wording): ${text}`]);
  });

  it('is a variant when words are left out and others put in', () => {
    const [match] = scanPassage(
      scanner,
      'A hundred thousand North Korean volunteers are now prepared to come over and take part in the conflict',
    );
    expect(match?.level).toBe('variant');
    expect(match?.differences).toContainEqual(
      expect.objectContaining({ kind: 'modality', before: 'There are reports' }),
    );
  });

  it('with another number is related at most, and the number is named', () => {
    const [match] = scanPassage(
      scanner,
      'There are reports that 50,000 North Korean volunteers are prepared to come and take part in the conflict',
    );
    expect(match?.level).toBe('related');
    expect(match?.differences).toContainEqual({
      kind: 'number',
      before: '100,000',
      after: '50,000',
    });
  });

  it('without those it names is related at most', () => {
    const text =
      'There are reports that 100,000 Belgian students are prepared to come and take part in the conflict';
    expect(found(text)).toEqual([`volunteers (related): ${text}`]);
  });

  it('says by which words it was recognised, and how much of them agrees', () => {
    const text = VOLUNTEERS.wordings[0]?.text ?? '';
    const [match] = scanPassage(scanner, text);
    expect(match?.reasons).toContainEqual({ kind: 'wording', lang: 'en', text, agreement: 1 });
  });

  describe('of a claim that says what it is about', () => {
    const quoted = 'They are leased out by the state and held in poor conditions';
    const record = {
      ...sampleRecord('a', [quoted]),
      about: [[concept('north-korea'), concept('soldier')]],
    };
    const scan = (text: string, around = {}) =>
      told(text, scanPassage(scannerOver([record], CONCEPTS), text, around));

    it('counts where that is named, in the passage or around it', () => {
      expect(scan(`Nordkorea: ${quoted}`)).toHaveLength(1);
      expect(scan(quoted, { title: 'Soldiers abroad' })).toHaveLength(1);
      expect(scan(quoted, { before: ['The DPRK sends people.'] })).toHaveLength(1);
    });

    it('counts for nothing elsewhere', () => {
      expect(scan(quoted, { title: 'Shepherds abroad' })).toEqual([]);
    });

    it('counts everywhere when it is long and repeated word for word', () => {
      const long = `${quoted} and for little pay which the officials keep without telling anyone outside`;
      const text = `He wrote: ${long}.`;
      const scanner = scannerOver(
        [{ ...record, wordings: sampleRecord('a', [long]).wordings }],
        CONCEPTS,
      );
      expect(told(text, scanPassage(scanner, text))).toEqual([`a (same-wording): ${long}`]);
    });
  });

  it('does not stretch over a text that only has its words here and there', () => {
    expect(
      found(
        'There are shops. Reports came that it rained. A conflict of 100,000 interests is no reason to come. Take part! North of the river Korean food is prepared by volunteers.',
      ),
    ).toEqual([]);
  });
});

describe('a cue', () => {
  it.each([
    ['North Korea may send 100,000 volunteers.', '100,000 volunteers'],
    ['Nordkorea schickt 100.000 Freiwillige', '100.000 Freiwillige'],
    ['100 тысяч добровольцев: Северная Корея', '100 тысяч добровольцев'],
    ['北朝鮮の志願兵十万人が', '志願兵十万'],
    [
      'A hundred thousand-strong volunteer force from the DPRK',
      'hundred thousand-strong volunteer',
    ],
  ])('finds in %s', (text, words) => {
    expect(found(text)).toEqual([`volunteers (variant): ${words}`]);
  });

  it('knows names with digits in them', () => {
    const names = [...CONCEPTS, sampleConcept('channel', 'Rossiya 1')];
    const record = sampleRecord('a', [], [{ all: [concept('channel'), concept('volunteer')] }]);
    const scan = (text: string) => told(text, scanPassage(scannerOver([record], names), text));
    expect(scan('On Rossiya 1: volunteers')).toEqual(['a (variant): Rossiya 1: volunteers']);
    expect(scan('On Rossiya 24: volunteers')).toEqual([]);
  });

  it('does not cut a name in half', () => {
    const names = [
      ...CONCEPTS,
      sampleConcept('place', 'Donetsk'),
      sampleConcept('state', 'Donetsk republic'),
    ];
    const record = sampleRecord('a', [], [{ all: ['=100000', concept('place')], within: 9 }]);
    const text = 'some 100,000 men for the Donetsk republic today';
    expect(told(text, scanPassage(scannerOver([record], names), text))).toEqual([
      'a (variant): 100,000 men for the Donetsk republic',
    ]);
  });

  it('is forbidden by what stands within some twenty words', () => {
    const aside = 'word '.repeat(12);
    expect(found(`Olympic news, ${aside} North Korea: 100,000 volunteers`)).toEqual([]);
    expect(found(`Olympic news, ${aside} ${aside} North Korea: 100,000 volunteers`)).toHaveLength(
      1,
    );
  });

  it('takes its context from the title or the passages before', () => {
    const text = 'Some 100,000 volunteers stand ready.';
    expect(found(text)).toEqual([]);
    expect(found(text, { title: 'What North Korea wants' })).toHaveLength(1);
    expect(found(text, { before: ['North Korea spoke.', 'Nobody answered.'] })).toHaveLength(1);
    expect(
      found(text, { before: ['North Korea spoke.', 'Nobody answered.', 'It rained.'] }),
    ).toEqual([]);
  });

  it.each([
    '100,000 volunteers cleaned beaches',
    'North Korea sent 10,000 soldiers',
    'North Korea counts 100,000 trees. In the south of the peninsula, some volunteers plant more of them.',
    'North Korea needs 100,000 volunteers for the Olympics',
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('says what it found, in words', () => {
    const [match] = scanPassage(scanner, 'North Korea may send 100,000 volunteers.');
    expect(match?.reasons).toEqual([
      {
        kind: 'cue',
        found: [
          { term: '100,000', words: '100,000' },
          { term: 'volunteer', words: 'volunteers' },
        ],
      },
      { kind: 'context', concept: 'north-korea', words: 'North Korea' },
    ]);
  });
});

describe('neighbouring claims', () => {
  it('are kept apart', () => {
    expect(found('North Korea: 100,000 soldiers.')).toEqual([
      'soldiers (variant): 100,000 soldiers',
    ]);
  });

  it('are told as a blend where one stretch mixes them', () => {
    const [match, ...more] = scanPassage(scanner, 'North Korea: 100,000 “volunteer” soldiers');
    expect(more).toEqual([]);
    expect([match?.claim, ...(match?.blends ?? [])].toSorted()).toEqual(['soldiers', 'volunteers']);
  });
});

describe('a scan', () => {
  const texts = fc.array(
    fc.constantFrom(
      'North Korea',
      '100,000',
      'volunteers',
      'soldiers',
      'There are reports that',
      'are prepared to come and take part in the conflict',
      'Olympics.',
      'and\n',
      '北朝鮮',
      '\u00ad',
    ),
    { maxLength: 12 },
  );

  it('marks stretches that begin and end with words, inside the passage, whatever the text', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join(' ');
        for (const { start, end, score } of scanPassage(scanner, text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never tells one claim twice on the same words', () => {
    fc.assert(
      fc.property(texts, (pieces) => {
        const matches = scanPassage(scanner, pieces.join(' '));
        for (const a of matches) {
          const rivals = matches.filter(
            (b) => b !== a && b.claim === a.claim && b.start < a.end && a.start < b.end,
          );
          expect(rivals).toEqual([]);
        }
      }),
    );
  });

  it('does not depend on what was scanned before', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const fresh = scannerOver([VOLUNTEERS, SOLDIERS], CONCEPTS);
        scanPassage(scanner, first.join(' '));
        expect(scanPassage(scanner, second.join(' '))).toEqual(
          scanPassage(fresh, second.join(' ')),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('of passages one by one is the scan of them together, given what stands before', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (list) => {
        const passages = list.map((pieces, id) => ({ id, text: pieces.join(' ') }));
        const together = scanner.scan({ title: '', before: [], passages });
        const apart = passages.flatMap((passage, index) =>
          scanner.scan({
            title: '',
            before: passages.slice(Math.max(0, index - 2), index).map(({ text }) => text),
            passages: [passage],
          }),
        );
        expect(apart).toEqual(together);
      }),
    );
  });
});
