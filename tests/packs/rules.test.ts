import { describe, expect, it } from 'vitest';
import { rules } from '../../src/packs/rules/all.ts';
import {
  afterChanging,
  type Loose,
  problemsIn,
  RECORD,
  sampleFiles,
  soundOutlets,
  soundRecord,
} from './sample.ts';

describe('a sound database', () => {
  it('has no problems', () => {
    expect(problemsIn(sampleFiles())).toEqual([]);
  });

  it('tells all problems at once, each with file, pointer, what and what to do', () => {
    const record = soundRecord();
    record.relays[0].from = 'nobody';
    record.responses[0].party = 'nobody';
    record.checked = 'yesterday';
    const problems = problemsIn(sampleFiles({ [RECORD]: record }));
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/checked',
      '/relays/0/from',
      '/responses/0/party',
    ]);
    for (const problem of problems) {
      expect(problem.file).toBe(RECORD);
      expect(problem.what).not.toBe('');
      expect(problem.fix).not.toBe('');
    }
  });

  it('is looked at by as many rules as these tests know of', () => {
    expect(rules).toHaveLength(16);
  });
});

describe('files are JSON of their shape', () => {
  it('names the line where JSON breaks off, and goes on with the other files', () => {
    const broken = { path: 'assets/claims/a.json', text: '{\n  "id": "a",\n  "statement"\n}\n' };
    const misdated = soundRecord();
    misdated.checked = 'soon';
    const problems = problemsIn([broken, ...sampleFiles({ [RECORD]: misdated })]);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'assets/claims/a.json: invalid JSON at line 4, column 1: expected ":", found "}"',
      `${RECORD}: "soon" is not a date that exists`,
    ]);
  });

  it.each<[string, (record: Loose) => void, string]>([
    ['a missing key', (r) => delete r.checked, '/checked: the key "checked" is missing'],
    [
      'an unknown key',
      (r) => (r.appearances[1].headline = 'x'),
      '/appearances/1/headline: the key "headline" is not part of the format',
    ],
    ['null for unknown', (r) => (r.upstream = null), '/upstream: null is not used'],
    [
      'a stance that does not exist',
      (r) => (r.responses[0].stance = 'debunked'),
      '/responses/0/stance: expected ("confirmed" | "partly-confirmed" | "denied" | "partly-denied" | "declined" | "neither" | "none-found"), found "debunked"',
    ],
    [
      'a status typed in',
      (r) => (r.status = 'denied'),
      '/status: the key "status" is not part of the format',
    ],
  ])('refuses %s', (_, change, problem) => {
    expect(afterChanging(change)).toContain(problem);
  });
});

describe('ids', () => {
  it('are the name of their file', () => {
    expect(afterChanging((r) => (r.id = 'bridge-closes'))).toContain(
      '/id: the id "bridge-closes" is not the name of the file',
    );
  });

  it('belong to one claim only', () => {
    const files = sampleFiles({ 'assets/claims/copy.json': soundRecord() });
    expect(problemsIn(files).map(({ what }) => what)).toContain(
      `the claim "harbour-bridge-closes" is also in ${RECORD}#`,
    );
  });

  it('belong to one outlet and one appearance only', () => {
    const outlets = soundOutlets();
    outlets.outlets.push({ id: 'example-radio', name: 'Another' });
    const files = sampleFiles({ 'assets/outlets.json': outlets });
    expect(problemsIn(files).map(({ pointer }) => pointer)).toEqual(['/outlets/2/id']);
    expect(afterChanging((r) => (r.appearances[2].id = 'paper'))).toContain(
      `/appearances/2/id: the appearance "paper" is also in ${RECORD}#/appearances/1`,
    );
  });
});

describe('references', () => {
  it.each<[string, (record: Loose) => void, string]>([
    ['an outlet', (r) => (r.appearances[0].outlet = 'no'), '/appearances/0/outlet'],
    [
      'an outlet in a conflict',
      (r) => (r.origin.conflicts[0].readings[1].outlets[0] = 'no'),
      '/origin/conflicts/0/readings/1/outlets/0',
    ],
    [
      'an outlet of a source',
      (r) => (r.responses[0].sources[0].outlet = 'no'),
      '/responses/0/sources/0/outlet',
    ],
    ['a reviewer', (r) => r.reviews.push({ publisher: 'no' }), '/reviews/0/publisher'],
    ['a party', (r) => (r.responses[0].party = 'no'), '/responses/0/party'],
    ['a claim', (r) => (r.relations[0].claim = 'no'), '/relations/0/claim'],
    ['what a claim is about', (r) => (r.about = [['no']]), '/about/0/0'],
    ['a concept of a cue', (r) => (r.cues[0].all[0] = 'no'), '/cues/0/all/0'],
    ['a concept in a choice', (r) => (r.cues[0].all[1][0] = 'no'), '/cues/0/all/1/0'],
    ['a concept nearby', (r) => (r.cues[0].near[0] = 'no'), '/cues/0/near/0'],
    ['a forbidden concept', (r) => (r.cues[0].none = ['no']), '/cues/0/none/0'],
  ])('must exist: %s', (_, change, pointer) => {
    expect(afterChanging(change)).toEqual([
      expect.stringMatching(new RegExp(`^${pointer}: there is no \\w+ "no"$`)),
    ]);
  });

  it('must not be to a concept that serves another use: its words are no terms of a cue', () => {
    const concept = { id: 'doubting', name: 'doubt', use: 'stance', forms: { en: ['perhaps'] } };
    const record = soundRecord();
    record.cues[0].all[0] = 'doubting';
    const files = sampleFiles({ [RECORD]: record, 'assets/concepts/doubting.json': concept });
    expect(problemsIn(files).filter(({ file }) => file === RECORD)).toEqual([
      expect.objectContaining({
        pointer: '/cues/0/all/0',
        what: 'the concept "doubting" does not serve recognition',
      }),
    ]);
  });

  it('may lead to a record that has problems of its own', () => {
    const files = sampleFiles({ 'assets/claims/harbour-tunnel-opens.json': { id: 'harbour' } });
    expect(problemsIn(files).filter(({ file }) => file === RECORD)).toEqual([]);
  });
});

describe('relays', () => {
  it.each<[string, (record: Loose) => void, string]>([
    [
      'lead to appearances',
      (r) => (r.relays[1].to = 'pamphlet'),
      '/relays/1/to: there is no appearance "pamphlet" in this record',
    ],
    [
      'do not lead from an appearance to itself',
      (r) => (r.relays[1].to = 'paper'),
      '/relays/1: "paper" is said to come from itself',
    ],
    [
      'do not run in a circle',
      (r) => r.relays.push({ ...r.relays[1], from: 'blog', to: 'paper' }),
      '/relays/2: this relay is part of a circle: each would come from the other',
    ],
    [
      'stand once',
      (r) => r.relays.push({ ...r.relays[1] }),
      '/relays/2: the relay paper blog stands twice',
    ],
  ])('%s', (_, change, problem) => {
    expect(afterChanging(change)).toContain(problem);
  });

  it('do not run backwards in time', () => {
    expect(afterChanging((r) => (r.appearances[2].date = '2024-04'))).toContain(
      '/relays/1: "blog" (2024-04) is earlier than "paper" (2024-05-03), from which it is said to come',
    );
  });

  it('may join dates that overlap: a month and a day in it', () => {
    expect(afterChanging((r) => (r.appearances[2].date = '2024-05~'))).toEqual([]);
  });
});

describe('the origin', () => {
  it('is an appearance of the record', () => {
    expect(afterChanging((r) => (r.origin.appearance = 'tv'))).toEqual([
      '/origin/appearance: there is no appearance "tv" in this record',
    ]);
  });

  it('is the earliest: another that is surely earlier is refused', () => {
    const problems = afterChanging((r) => {
      r.appearances[0].date = '2024-05-02';
      r.appearances.push({ id: 'leaflet', date: '2024-04-30' });
    });
    expect(problems).toEqual([
      '/appearances/3/date: "leaflet" (2024-04-30) is earlier than the origin "radio" (2024-05-02)',
    ]);
  });

  it('may stand beside one that is only perhaps earlier', () => {
    const problems = afterChanging((r) => {
      r.appearances[0].date = '2024-05-02';
      r.appearances.push({ id: 'leaflet', date: '2024-04-30?' }, { id: 'rumour', date: '2024' });
    });
    expect(problems).toEqual([]);
  });

  it('comes from no other appearance of the record', () => {
    const problems = afterChanging((r) => {
      r.appearances[1].date = '2024-05-01';
      r.relays[0] = { ...r.relays[0], from: 'paper', to: 'radio' };
    });
    expect(problems).toEqual(['/relays/0: the origin "radio" is said to come from "paper"']);
  });
});

describe('official responses', () => {
  it('have a source', () => {
    expect(afterChanging((r) => (r.responses[0].sources = []))).toEqual([
      '/responses/0/sources: a response with the stance "denied" has no source',
    ]);
  });

  it('need none where nothing was found, and then have no words', () => {
    expect(afterChanging((r) => (r.responses[1].quote = 'No'))).toContain(
      '/responses/1/quote: the stance is "none-found", yet there is a quote',
    );
  });

  it.each(['party', 'stance', 'date'])('always have a %s', (key) => {
    expect(afterChanging((r) => delete r.responses[1][key])).toContain(
      `/responses/1/${key}: the key "${key}" is missing`,
    );
  });
});

describe('relations', () => {
  it('lead to another record, once', () => {
    expect(afterChanging((r) => (r.relations[0].claim = r.id))).toEqual([
      '/relations/0/claim: a claim is related to itself',
    ]);
    expect(afterChanging((r) => r.relations.push(r.relations[0]))).toEqual([
      '/relations/1: the relation "related harbour-tunnel-opens" stands twice',
    ]);
  });
});
