import { describe, expect, test } from 'vitest';
import type { ConceptId, Edtf, Lang, PartyId } from '../../src/model/brand.ts';
import type { Reason } from '../../src/model/match.ts';
import type { Mutation, OfficialResponse, Stance } from '../../src/model/record.ts';
import { ENGLISH } from '../../src/words/english.ts';
import {
  listInWords,
  mutationInWords,
  officialStatusInWords,
  reasonsInWords,
  stanceInWords,
  statusLines,
} from '../../src/words/words.ts';

const response = (party: string, stance: Stance, date: string): OfficialResponse => ({
  party: party as PartyId,
  stance,
  date: date as Edtf,
  sources: [],
});

const names: { readonly [id: string]: string } = {
  russia: 'Russia',
  dprk: 'North Korea',
  ukraine: 'Ukraine',
  mfa: 'Russian Foreign Ministry',
};
const partyName = (id: PartyId): string => names[id] ?? id;

describe('a mutation in plain words', () => {
  const cases: readonly (readonly [Mutation, string])[] = [
    [{ kind: 'attribution-dropped', before: 'reports that' }, '‘reports that’ dropped'],
    [{ kind: 'modality', before: 'may' }, '‘may’ dropped'],
    [{ kind: 'addition', after: 'elite' }, '‘elite’ added'],
    [
      { kind: 'number', before: '100,000', after: '10,000' },
      'number changed: ‘100,000’ → ‘10,000’',
    ],
    [
      { kind: 'substitution', before: 'prepared', after: 'offered' },
      '‘offered’ instead of ‘prepared’',
    ],
    [
      { kind: 'unit', before: 'volunteers', after: 'soldiers' },
      'what is counted changed: ‘volunteers’ → ‘soldiers’',
    ],
    [{ kind: 'number', after: '10,000' }, 'number changed: ‘10,000’'],
    [
      { kind: 'quotation-marks-dropped', before: 'volunteers' },
      'quotation marks dropped: ‘volunteers’',
    ],
    [{ kind: 'negation' }, 'negation changed'],
    [
      { kind: 'substitution', before: 'resilient', after: 'resident' },
      '‘resident’ instead of ‘resilient’',
    ],
  ];
  test.each(cases)('%j', (mutation, line) => expect(mutationInWords(mutation)).toBe(line));
});

describe('the official status', () => {
  test('names the party and the date, and who was not found to speak', () => {
    const responses = [
      response('russia', 'denied', '2022-08-11'),
      response('dprk', 'none-found', '2026-11'),
    ];
    expect(officialStatusInWords(responses, partyName)).toBe(
      'Denied by Russia on 11 August 2022 · No statement by North Korea found as of November 2026',
    );
  });

  test('parties not found to speak share a line when searched up to the same date', () => {
    const responses = [
      response('dprk', 'none-found', '2026-11'),
      response('ukraine', 'none-found', '2026-11'),
    ];
    expect(statusLines(responses, partyName)).toEqual([
      {
        stance: 'none-found',
        words: 'No statement by North Korea or Ukraine found as of November 2026',
      },
    ]);
  });

  test('past two, the silent parties are counted', () => {
    const responses = ['dprk', 'ukraine', 'syria'].map((party) =>
      response(party, 'none-found', '2026-11'),
    );
    expect(officialStatusInWords(responses, partyName)).toBe(
      'No statement by North Korea or 2 other parties found as of November 2026',
    );
  });

  test('a denial said again is one line with both dates', () => {
    const responses = [
      response('russia', 'denied', '2022-08-11'),
      response('russia', 'denied', '2022-08-12'),
    ];
    expect(officialStatusInWords(responses, partyName)).toMatch(
      /^Denied by Russia on (11 August 2022 and again on )?12 August 2022$/,
    );
  });

  test('many who take no side are counted, whoever denies is named', () => {
    const responses = [
      response('mfa', 'neither', '2022-08-01'),
      response('dprk', 'neither', '2022-08-02'),
      response('ukraine', 'declined', '2022-08-03'),
      response('russia', 'denied', '2022-08-11'),
    ];
    expect(statusLines(responses, partyName).map((line) => line.words)).toEqual([
      'Denied by Russia on 11 August 2022',
      'Neither confirmed nor denied by the Russian Foreign Ministry or 2 other parties',
    ]);
  });

  test('a ministry takes an article', () => {
    expect(officialStatusInWords([response('mfa', 'denied', '2022-08')], partyName)).toBe(
      'Denied by the Russian Foreign Ministry in August 2022',
    );
  });

  test('a party that denied and later confirmed is told as both', () => {
    const responses = [
      response('russia', 'denied', '2024-10-24'),
      response('russia', 'confirmed', '2025-04-26'),
    ];
    expect(statusLines(responses, partyName).map((line) => line.words)).toEqual([
      'Confirmed by Russia on 26 April 2025',
      'Earlier: Denied by Russia on 24 October 2024',
    ]);
  });

  test('disputed: both sides are told', () => {
    const responses = [
      response('russia', 'denied', '2022-08-11'),
      response('ukraine', 'confirmed', '2022-08-12'),
    ];
    expect(officialStatusInWords(responses, partyName)).toBe(
      'Confirmed by Ukraine on 12 August 2022 · Denied by Russia on 11 August 2022',
    );
  });

  test('a record without responses says so', () => {
    expect(officialStatusInWords([], partyName)).toBe('No official response recorded');
  });
});

describe('why something matched, in one line', () => {
  const reasons: readonly Reason[] = [
    {
      kind: 'cue',
      found: [
        { term: '=100000', words: '100,000' },
        { term: 'volunteer', words: 'volunteers' },
      ],
    },
    { kind: 'context', concept: 'north-korea' as ConceptId, words: 'North Korean' },
  ];
  test('what was found, and near what', () => {
    expect(reasonsInWords(reasons)).toBe(
      '‘100,000’ and ‘volunteers’ together; near ‘North Korean’',
    );
  });

  test('a share that is not whole is not rounded up to it', () => {
    const reason: Reason = {
      kind: 'wording',
      lang: 'en' as Lang,
      text: 'ready to join',
      agreement: 0.999,
    };
    expect(reasonsInWords([reason])).toBe('99% of the words of a known wording: ‘ready to join’');
  });

  test('no reason, no line', () => expect(reasonsInWords([])).toBe(''));
});

test('lists and counts', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['a'])).toBe('a');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
});

test('no message judges', () => {
  const messages = Object.values(ENGLISH.messages).map(({ message }) => message);
  expect(messages).toContain(stanceInWords('denied'));
  // What is said of labels and of files may speak of truth; a label of a claim may not.
  const labels = Object.entries(ENGLISH.messages)
    .filter(([key]) =>
      /^(level|stance|by|page|text|relation|relay|evidence|confidence|note|cite|format)[A-Z]/.test(
        key,
      ),
    )
    .map(([, { message }]) => message);
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.join('\n')).not.toMatch(/\b(first|fake|debunked|fact|verified|true|false)\b/i);
});
