import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { schemaAddressOf } from '../../src/packs/source.ts';
import { otherRecord, soundOutlets, soundRecord } from '../packs/sample.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whence-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const whence = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/node'),
    [join(ROOT, 'src/cli/main.ts'), ...args],
    { cwd: folder, input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

const WORDS = 'There are reports that 100,000 North Korean volunteers are prepared to come';
const SENTENCE = `“${WORDS} and take part in the conflict,” he said.`;

const missing = join(folder, 'missing.txt');
const pack = file(
  'pack.jsonl',
  [
    '{"id": "bridge", "vclaim": "The harbour bridge will close for 40 days.", "title": "Bridge closes"}',
    '{"id": "tunnel", "title": "The harbour tunnel opens in June"}',
    '{"id": 7, "text": "Ferries are free on Sundays"}',
  ].join('\n'),
);
const queries = file('queries.tsv', 'qid\ttext\nq1\tHarbour bridge closed\nq2\tfree ferry\tnow\n');

const concept = (id: string) => ({
  $schema: schemaAddressOf.concept,
  id,
  name: id,
  forms: { en: [id] },
});
const whencePack = (record = soundRecord()) => ({
  whence: 1,
  records: [record, { ...otherRecord() }],
  concepts: [concept('bridge'), concept('harbour')],
  outlets: soundOutlets().outlets,
  parties: soundOutlets().parties,
});

describe('bad input gets one clear sentence and a non-zero exit code', () => {
  const broken = file('broken.jsonl', '{"id": "a", "title": "b"}\n{"id": "c",}\n');
  const nameless = file('nameless.jsonl', '{"title": "b"}\n');
  const wordless = file('wordless.jsonl', '{"id": "b"}\n');
  const twice = file('twice.jsonl', '{"id": "a", "text": "b"}\n{"id": "a", "text": "c"}\n');
  const empty = file('empty.tsv', '\n');
  const tabless = file('tabless.tsv', 'q1 no tab\n');
  const unlabelled = file('unlabelled.jsonl', '{"id": "a", "lang": "en", "text": "b"}\n');
  const misquoted = file(
    'misquoted.jsonl',
    '{"id":"a","lang":"en","text":"b","labels":"complete","mentions":[{"claims":[],"family":[],"quote":"c"}]}\n',
  );
  const brokenPack = file('broken-pack.json', '{\n  "whence": 1,\n  "records": [}\n');

  it.each<[string, readonly string[], string]>([
    ['no such file', ['scan', missing], `Cannot read ${missing}: there is no such file.`],
    ['a folder', ['scan', folder], `Cannot read ${folder}: it is a folder; name the files in it.`],
    ['no file named', ['scan'], 'Name at least one file to scan, or - for input.'],
    [
      'invalid JSON in a corpus',
      ['eval', broken],
      `${broken}, line 1 is not a labelled text: lang Invalid key: Expected "lang" but received undefined.`,
    ],
    [
      'a text without labels',
      ['eval', unlabelled],
      `${unlabelled}, line 1 is not a labelled text: labels Invalid key: Expected "labels" but received undefined.`,
    ],
    [
      'a quote that is not in its text',
      ['eval', misquoted],
      `${misquoted}, line 1: the text does not contain the quote "c".`,
    ],
    ['no corpus', ['eval'], 'Name at least one corpus (JSON lines).'],
    [
      'invalid JSON in a pack',
      ['rank', '--pack', broken, '--queries', queries],
      `Invalid JSON in ${broken}, line 2, column 12: expected a key in double quotes, found "}".`,
    ],
    [
      'a claim without id',
      ['rank', '--pack', nameless, '--queries', queries],
      `${nameless}, line 1 has no "id" without spaces: give every claim one.`,
    ],
    [
      'a claim without words',
      ['rank', '--pack', wordless, '--queries', queries],
      `${wordless}, line 1 has no words: give it "vclaim", "text" or "title".`,
    ],
    [
      'one id for two claims',
      ['rank', '--pack', twice, '--queries', queries],
      `${twice}, line 2: the id "a" is also on line 1.`,
    ],
    [
      'a Whence pack that breaks off',
      ['rank', '--pack', brokenPack, '--queries', queries],
      `${brokenPack}: invalid JSON at line 3, column 15: expected a value, found "}"\n    → mend the JSON there`,
    ],
    ['no queries', ['rank', '--pack', pack, '--queries', empty], `${empty} holds no queries.`],
    [
      'a query without a tab',
      ['rank', '--pack', pack, '--queries', tabless],
      `${tabless}, line 1: write an id, a tab and the text.`,
    ],
    ['no pack', ['rank', '--queries', queries], 'Name a pack to rank: --pack FILE.'],
  ])('%s', (_, args, sentence) => {
    expect(whence(args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('an unknown option or command', () => {
    const option = whence(['scan', '--jsn', pack]);
    expect(option.status).toBe(2);
    expect(option.stderr).toMatch(/^Unknown option '--jsn'\.\nUsage: npm run -s scan/);
    const command = whence(['scna']);
    expect(command.status).toBe(2);
    expect(command.stderr).toMatch(/^There is no command "scna"\./);
  });
});

it.each(['scan', 'eval', 'rank', 'claims'])('%s tells how it is used', (name) => {
  const { status, stdout } = whence([name, '--help']);
  expect([status, stdout]).toEqual([0, expect.stringContaining(`${name} --`)]);
});

describe('scan', () => {
  it('prints line, passage, level, claim, stance, official status and why', () => {
    const { status, stdout } = whence(['scan', '-'], `News\n\n${SENTENCE}\n`);
    expect(status).toBe(0);
    expect(stdout).toContain(`-:3: “›${WORDS}`);
    expect(stdout).toContain('same wording of korotchenko-100k-volunteers-prepared: ');
    expect(stdout).toContain('stance: the page reports it');
    expect(stdout).toMatch(/official status: Denied by .* on 11 August 2022/);
    expect(stdout).toContain('why: 100% of the words of a known wording');
    expect(stdout).toContain('Unmarked text has not been checked.');
  });

  it('prints with --json one object per file, with offsets into its text', () => {
    const text = `News\n\n${SENTENCE}\n`;
    const plain = file('news.txt', text);
    const page = file('page.html', `<title>News</title><h1>News</h1><p>${SENTENCE}</p>`);
    const { stdout } = whence(['scan', '--json', plain, page]);
    const [ofText, ofPage] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ofText.file).toBe(plain);
    expect(Object.keys(ofText.matches[0]).join(' ')).toBe(
      'claim level stance start end text score agreeing differences why',
    );
    const [match] = ofText.matches;
    expect(text.slice(match.start, match.end)).toBe(match.text);
    expect(match.text).toContain(WORDS);
    for (const [from, to] of match.agreeing) expect(match.text).toContain(text.slice(from, to));
    expect(`News\n${SENTENCE}`.slice(ofPage.matches[0].start, ofPage.matches[0].end)).toBe(
      match.text,
    );
  });

  it('says so where nothing is found', () => {
    expect(whence(['scan', '-'], 'The weather was fine.').stdout).toBe(
      '-: no claim of the database found.\n\nUnmarked text has not been checked.\n',
    );
  });

  it('looks for the claims of packs besides the bundled ones', () => {
    const bridge = whence(
      ['scan', '--json', '--pack', pack, '-'],
      'The harbour bridge will close for 40 days!',
    );
    expect(JSON.parse(bridge.stdout).matches[0].claim).toBe('bridge');
    const whole = file('whole.json', JSON.stringify(whencePack()));
    const german = whence(
      ['scan', '--json', '--pack', whole, '-'],
      'Die Hafenbrücke wird für 40 Tage gesperrt.',
    );
    expect(JSON.parse(german.stdout).matches[0].claim).toBe('harbour-bridge-closes');
  });

  it('does not look for sentences that say too little', () => {
    const stub = file(
      'stub.jsonl',
      '{"id": "a", "vclaim": "A"}\n{"id": "rail", "title": "On rail."}',
    );
    const { stdout } = whence(['scan', '--json', '--pack', stub, '-'], 'A word on rail.');
    expect(JSON.parse(stdout).matches).toEqual([]);
  });

  it('checks a Whence pack by the rules of the database', () => {
    const record = { ...soundRecord(), checked: 'soon' };
    const unsound = file('unsound.json', JSON.stringify(whencePack(record)));
    const { status, stderr } = whence(['scan', '--pack', unsound, '-'], 'text');
    expect(status).toBe(2);
    expect(stderr).toContain(`${unsound}#/records/0/checked: "soon" is not a date that exists`);
  });
});

describe('eval', () => {
  const corpus = file(
    'corpus.jsonl',
    [
      {
        text: SENTENCE,
        mentions: [{ claims: ['korotchenko-100k-volunteers-prepared'], quote: WORDS }],
      },
      { text: 'The weather was fine.', mentions: [] },
      {
        text: 'A sentence that says nothing known.',
        mentions: [{ claims: ['x'], quote: 'sentence' }],
      },
    ]
      .map(({ text, mentions }, id) =>
        JSON.stringify({
          id,
          lang: 'en',
          text,
          labels: 'complete',
          mentions: mentions.map((mention) => ({ ...mention, family: mention.claims })),
        }),
      )
      .join('\n'),
  );

  it('prints the figures, and each error with its reason', () => {
    const { status, stdout } = whence(['eval', '--errors', corpus]);
    expect(status).toBe(0);
    expect(stdout).toContain(`MISSED ${corpus} 2 [en]: "sentence" is x`);
    expect(stdout).toMatch(/^ {2}50\.0% +50\.0% +100\.0% +0\.0% +3 +2 +1 .* all$/m);
  });

  it('prints the figures as JSON', () => {
    expect(JSON.parse(whence(['eval', '--json', corpus]).stdout)).toMatchObject({
      recall: 0.5,
      recallStrict: 0.5,
      precision: 1,
      falsePages: 0,
      texts: 3,
      mentions: 2,
      marks: 1,
      perLanguage: { en: { recall: 0.5 } },
      perClaim: { x: { recall: 0 } },
    });
  });
});

describe('rank', () => {
  it('prints a TREC run, the best first, without the header as a query', () => {
    const { status, stdout } = whence(['rank', '--pack', pack, '--queries', queries]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/[\d.]+ whence$/, 'S whence')),
    ).toEqual(['q1 Q0 bridge 1 S whence', 'q1 Q0 tunnel 2 S whence', 'q2 Q0 7 1 S whence']);
  });

  it('ranks the records of a Whence pack by statement, wordings and quotes', () => {
    const whole = file('whole-to-rank.json', JSON.stringify(whencePack()));
    const german = file('german.tsv', 'g\tHafenbrücke gesperrt\n');
    const { stdout } = whence(['rank', '--pack', whole, '--queries', german]);
    expect(stdout).toMatch(/^g Q0 harbour-bridge-closes 1 /);
  });

  it('gives at most 1,000 claims a query', () => {
    const many = Array.from({ length: 1100 }, (_, id) => `{"id": ${id}, "text": "bridge ${id}"}`);
    const large = file('large.jsonl', many.join('\n'));
    const { stdout } = whence(['rank', '--pack', large, '--queries', file('b.tsv', 'b\tbridge\n')]);
    expect(stdout.trim().split('\n')).toHaveLength(1000);
  });
});

describe('claims', () => {
  it('tells the counts, or every problem with what to do', () => {
    const { status, stdout, stderr } = whence(['claims']);
    if (status === 0) expect(stdout).toMatch(/^No problems\. \d+ records, \d+ wordings, /);
    else expect(stderr).toMatch(/→ .*\n\n\d+ problems? in \d+ files?, of \d+ files\.\n$/);
  });
});
