import { describe, expect, it } from 'vitest';
import type { PassageMatches } from '../../src/model/match.ts';
import {
  afterChanging,
  CONCEPT,
  fileOf,
  problemsIn,
  RECORD,
  sampleFiles,
  soundRecord,
} from './sample.ts';

describe('languages', () => {
  it('are BCP 47 tags in their usual spelling', () => {
    expect(afterChanging((r) => (r.wordings[0].lang = 'english language'))).toEqual([
      '/wordings/0/lang: "english language" is not a language tag',
    ]);
    expect(afterChanging((r) => (r.wordings[0].lang = 'PT-br'))).toEqual([
      '/wordings/0/lang: the language tag "PT-br" is spelt unusually',
    ]);
  });

  it('are looked at in concepts too', () => {
    const concept = { id: 'bridge', name: 'bridge', forms: { klingonisch: ['x'] } };
    const problems = problemsIn(sampleFiles({ [CONCEPT]: concept }));
    expect(problems.map(({ what }) => what)).toContain('"klingonisch" is not a language tag');
  });

  it('are given for every quotation', () => {
    expect(afterChanging((r) => delete r.appearances[0].lang)).toEqual([
      '/appearances/0: there is a quotation without its language',
    ]);
  });
});

describe('dates', () => {
  it.each(['2024-02-30', '5 May 2024', '2024-5-1', '2024-05-03/2024-05-01', '2024-05-03T10:00'])(
    'must exist in EDTF: %s does not',
    (date) => {
      const problem = `/responses/1/date: "${date}" is not a date that exists`;
      expect(afterChanging((r) => (r.responses[1].date = date))).toEqual([problem]);
    },
  );
});

describe('addresses', () => {
  it.each([
    ['ftp://example.org/a', 'is not an http or https address'],
    ['javascript:alert(1)', 'is not an http or https address'],
    ['example.org/a', 'is not an address'],
    ['https://example.org/a b', 'contains a space'],
    ['https://me:secret@example.org/', 'contains a user name or password'],
    ['https://localhost/', 'does not name a public host'],
  ])('are http or https: %s %s', (url, what) => {
    expect(afterChanging((r) => (r.responses[0].sources[0].url = url))).toEqual([
      `/responses/0/sources/0/url: "${url}" ${what}`,
    ]);
  });
});

describe('nothing stands twice', () => {
  it('no wording, whatever its case and punctuation', () => {
    const again = { lang: 'en', text: 'The harbour bridge will close for “40 days”!' };
    expect(afterChanging((r) => r.wordings.push(again))).toEqual([
      '/wordings/2: the same wording (apart from case and punctuation) stands at /wordings/0',
    ]);
  });

  it('no appearance', () => {
    expect(afterChanging((r) => r.appearances.push({ ...r.appearances[0], id: 'again' }))).toEqual([
      '/appearances/3: an appearance with the same address, words, speaker and date stands at /appearances/0',
    ]);
  });

  it('but two appearances of which little is known are not thereby the same', () => {
    expect(afterChanging((r) => r.appearances.push({ id: 'another', date: '2024-05' }))).toEqual(
      [],
    );
  });
});

describe('concepts', () => {
  it.each(['*bridge', 'br*dge', 'two  words'])('have forms of whole words: not %s', (form) => {
    const concept = { id: 'bridge', name: 'bridge', forms: { en: ['bridge', form] } };
    const problems = problemsIn(sampleFiles({ [CONCEPT]: concept }));
    expect(problems.map(({ pointer }) => pointer)).toContain('/forms/en/1');
  });

  it('name each form once', () => {
    const concept = { id: 'bridge', name: 'bridge', forms: { en: ['bridge*', 'bridge*'] } };
    const problems = problemsIn(sampleFiles({ [CONCEPT]: concept }));
    expect(problems.map(({ what }) => what)).toContain('"bridge*" stands twice');
  });
});

describe('our own words', () => {
  it('pass no verdict', () => {
    expect(afterChanging((r) => (r.statement = 'A hoax about the harbour bridge.'))).toEqual([
      '/statement: "hoax" is a verdict',
    ]);
    expect(afterChanging((r) => (r.relays[0].remark = 'Debunked later.'))).toEqual([
      '/relays/0/remark: "Debunked" is a verdict',
    ]);
    expect(afterChanging((r) => (r.completeness.unknown = ['Any verified recording.']))).toEqual([
      '/completeness/unknown/0: "verified" is a verdict',
    ]);
  });

  it('may quote one, and sources may use any word', () => {
    const problems = afterChanging((r) => {
      r.completeness.remark = 'The paper called it “fake news” and the radio a ‘hoax’.';
      r.responses[0].quote = 'This is fake';
    });
    expect(problems).toEqual([]);
  });
});

describe('wordings', () => {
  const marking = (found: (text: string) => readonly string[]) => () => ({
    scan: ({ passages }: { passages: readonly { id: number; text: string }[] }) =>
      passages.map(({ id, text }) => ({
        passage: id,
        matches: found(text).map((claim) => ({ claim, level: 'variant' })),
      })) as unknown as readonly PassageMatches[],
  });
  const own = (text: string) =>
    text.includes('tunnel') ? ['harbour-tunnel-opens'] : ['harbour-bridge-closes'];

  it('find their own claim', () => {
    expect(problemsIn(sampleFiles(), marking(own))).toEqual([]);
    const deaf = marking((text) => (text.includes('Hafen') ? [] : own(text)));
    expect(
      problemsIn(sampleFiles(), deaf).map(({ pointer, what }) => `${pointer}: ${what}`),
    ).toEqual([
      '/wordings/1: "die Hafenbrücke wird für 40 Tage gesperrt" does not find its own claim',
    ]);
  });

  it('find no other claim', () => {
    const both = marking(() => ['harbour-bridge-closes', 'harbour-tunnel-opens']);
    expect(problemsIn(sampleFiles(), both).map(({ what }) => what)).toContain(
      '"the harbour tunnel opens in June" also finds harbour-bridge-closes',
    );
  });
});

describe('the format', () => {
  it('is the canonical one', () => {
    const [file] = sampleFiles();
    const text = file?.text.replace('"version": 1,', '"version":1,') ?? '';
    expect(problemsIn([{ path: RECORD, text }, ...sampleFiles().slice(1)])).toEqual([
      expect.objectContaining({
        what: 'line 5 is not in the canonical format (order of keys, indent, spaces, NFC)',
        fix: 'run "npm run fix"',
      }),
    ]);
  });

  it('names the schema, so that editors help', () => {
    const { $schema: _, ...record } = soundRecord();
    const files = [fileOf(RECORD, record), ...sampleFiles().slice(1)];
    expect(problemsIn(files).map(({ pointer }) => pointer)).toEqual(['/$schema']);
  });
});
