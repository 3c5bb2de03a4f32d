import fc from 'fast-check';
import { loadDatabase } from '../../src/build/read-database.ts';
import { type Instant, instantOf } from '../../src/citing/instant.ts';
import type {
  CitedMatch,
  CitedPage,
  CitingContext,
  CitingNames,
  Subject,
} from '../../src/citing/subject.ts';
import type { Appearance, ClaimRecord, Database } from '../../src/model/record.ts';

/** The bundled database. */
export const database: Database = (() => {
  const loaded = loadDatabase(process.cwd(), { format: false });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 5)));
  return loaded.database;
})();

const outlets = new Map<string, string>(database.outlets.map(({ id, name }) => [id, name]));
const parties = new Map<string, string>(database.parties.map(({ id, name }) => [id, name]));
const records = new Map<string, ClaimRecord>(database.records.map((record) => [record.id, record]));

/** Names of the bundled database. */
export const names: CitingNames = {
  outlet: (id) => outlets.get(id) ?? id,
  party: (id) => parties.get(id) ?? id,
  record: (id) => records.get(id),
};

/** An afternoon in Berlin. */
export const retrieved: Instant = instantOf(new Date('2026-11-27T14:20:00Z'), 60);

/** What the tests write with. */
export const context: CitingContext = { names, retrieved };

/** A record of the bundled database. */
export function recordOf(id: string): ClaimRecord {
  const record = records.get(id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

/** A page that has the words of a record, in a sentence. */
export function pageWith(
  record: ClaimRecord,
  words: string,
  more: Partial<CitedPage> = {},
): CitedPage {
  const match: CitedMatch = {
    record,
    words,
    context: `They wrote that ${words} and nothing more.`,
    match: {
      level: 'variant',
      stance: 'reports',
      differences: [{ kind: 'number', before: '100,000', after: '10,000' }],
    },
  };
  return {
    address: 'https://news.example/story?id=1',
    title: 'A story',
    matches: [match],
    ...more,
  };
}

/** Everything that can be cited of a record: itself, alone and with a page; each appearance; each response; the page. */
export function subjectsOf(record: ClaimRecord): readonly Subject[] {
  const page = pageWith(record, record.wordings[0]?.text ?? record.statement);
  return [
    { kind: 'claim', record },
    { kind: 'claim', record, page },
    { kind: 'page', page },
    ...record.appearances.map(
      (appearance) => ({ kind: 'appearance', record, appearance }) as const,
    ),
    ...record.responses.map((response) => ({ kind: 'response', record, response }) as const),
  ];
}

/** Every subject of every bundled record. */
export const everySubject: readonly Subject[] = database.records.flatMap(subjectsOf);

/** Every claim, with its record at hand. */
export const everyClaim = database.records.map((record) => ({ kind: 'claim', record }) as const);

/** A record whose own words, names and remarks are all the given text. */
export function recordSaying(text: string, url = 'https://paper.example/story'): ClaimRecord {
  const base = recordOf('dailynk-police-soldiers-2023');
  const appearance = {
    ...base.appearances[0],
    id: 'origin',
    speaker: { name: text, role: text },
    quote: text,
    citing: text,
    remark: text,
    dateRemark: text,
    url,
  } as unknown as Appearance;
  return {
    ...base,
    statement: text,
    appearances: [appearance],
    origin: {
      appearance: appearance.id,
      remark: text,
      conflicts: [
        {
          about: 'outlet',
          readings: [{ value: text, outlets: [], quote: text, remark: text, url }],
        },
      ],
    },
    wordings: [],
    upstream: text,
    relays: [],
    relations: [],
    responses: [
      {
        party: 'russia',
        stance: 'denied',
        date: '2022-08-11',
        quote: text,
        remark: text,
        sources: [{ url, remark: text }],
      },
    ],
    reviews: [{ publisher: 'politifact', rating: text, quote: text, url, remark: text }],
    completeness: { confidence: 'low', remark: text, unknown: [text] },
  } as unknown as ClaimRecord;
}

/** Text as pages may have it: letters of many scripts, and every sign that some format gives a meaning to. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        ...'Игорь|북한 의용군|كوريا الشمالية|100 %|#1|{brace|}|\\end{document}|~^|a_b|$x$|<script>alert(1)</script>'.split(
          '|',
        ),
        ...'**bold**|_em_|`code`|[link](javascript:x)|![i](x)|> quote|- item|1. item|# head|&amp;|&#60;|www.evil.test'.split(
          '|',
        ),
        '|',
        '"',
        "'",
        ',',
        ';',
        '=1+1',
        '@SUM(1)',
        '-',
        '--',
        '``',
        "''",
        '\n',
        '\r\n',
        'ER  - ',
        'TY  - BOOK',
        '\u202e',
        '\u2066',
        '\u2069',
        '[…]',
        'https://evil.test/',
        'a@b.test',
        '</bdi>',
        '@misc{x,',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** Text as a reader compares it: invisible controls and the shape of white space aside. */
export function seen(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\u0085', ' ')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
