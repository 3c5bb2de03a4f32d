import type { OutletId, PartyId } from '../../../model/brand.ts';
import type { ClaimRecord } from '../../../model/record.ts';
import { FILTER_KINDS, type Filters, NO_FILTERS } from '../../../search/filters.ts';
import { createSearch, LARGE, type Search } from '../../../search/search.ts';
import type { Figure } from '../figure.ts';
import type { Job, Setting } from '../job.ts';
import type { Material } from '../material/material.ts';
import type { BenchClaim } from '../material/prose.ts';
import { median, quantile } from '../statistics.ts';

const QUERIES = 20;
/** A person sees no delay below a tenth of a second, and half of it is the drawing's. */
const MOST_MS = 50;

/** Statement, speaker, party and outlet: what is searched of each of these records. */
const TEXTS = 4;
const LARGE_COUNT = Math.ceil(LARGE / TEXTS);

const STANCES = ['denied', 'confirmed', 'partly-confirmed', 'none-found', 'neither'] as const;

/** A claim as a record with something for each filter, by lot from its place. */
const recordOf = ({ id, text }: BenchClaim, at: number): ClaimRecord =>
  ({
    id,
    statement: text,
    wordings: [],
    appearances: [
      {
        id: 'origin',
        date: `${2000 + (at % 25)}-0${1 + (at % 9)}`,
        lang: ['en', 'de', 'uk', 'ru', 'ko'][at % 5],
        outlet: `outlet-${at % 400}`,
        speaker: { name: `Speaker ${at % 5_003}` },
      },
    ],
    origin: { appearance: 'origin', conflicts: [] },
    responses: [{ party: `party-${at % 211}`, stance: STANCES[at % STANCES.length] }],
  }) as unknown as ClaimRecord;

const names = { outlet: (id: OutletId): string => id, party: (id: PartyId): string => id };

/** Makes a search and waits for it; with the longest time in which nobody else had a turn, in ms. */
const build = async (claims: readonly BenchClaim[]) => {
  const filed = claims.map((claim, at) => ({ record: recordOf(claim, at), pack: 'bench' }));
  let longest = 0;
  let last = performance.now();
  const began = last;
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const { promise, resolve } = Promise.withResolvers<void>();
  const search = createSearch(filed, names, resolve);
  const timer = setInterval(turn, 0);
  if (claims.length >= LARGE_COUNT) await promise;
  clearInterval(timer);
  turn();
  return { search, ms: performance.now() - began, longest };
};

/** Times of every key of every question, typed letter by letter, in ms. */
const typed = (search: Search, questions: readonly string[], filters: Filters): number[] =>
  questions.flatMap((question) =>
    Array.from(question, (_, at) => timed(() => search.search(question.slice(0, at + 1), filters))),
  );

/** Times of choosing filters while a question stands, with all that the form lists then, in ms. */
const chosen = (search: Search, question: string): number[] =>
  Array.from({ length: CHOICES }, (_, at) =>
    timed(() => {
      const { selection } = search.search(question, { ...SOME, year: [`${2000 + at}/..`] });
      for (const kind of FILTER_KINDS) selection.facets(kind);
    }),
  );

const timed = (act: () => void): number => {
  const began = performance.now();
  act();
  return performance.now() - began;
};

const CHOICES = 25;
const SOME: Filters = { stance: ['denied', 'neither'], year: ['2010/2011', '2022'] };

const searchBox = (claims: number): Job => {
  const name = `search.box.${claims}`;
  const what = `search box over ${claims.toLocaleString('en-US')} records, a key`;
  return {
    name,
    what,
    guard: { seconds: 240, megabytes: 6144 },
    unit: 'ms',
    goal: { most: MOST_MS },
    run: async ({ quick }: Setting, material: Material): Promise<readonly Figure[]> => {
      const list = material.claims(claims);
      const { sentences, short } = material.queries(list, quick ? QUERIES / 4 : QUERIES);
      const questions = [...sentences, ...short].map(({ text }) => text);
      const { search, ms, longest } = await build(list);
      const cost = `made in ${Math.round(ms).toLocaleString('en-US')} ms, ${Math.round(longest)} ms at a time at most`;
      return [
        ['', '', typed(search, questions, NO_FILTERS)] as const,
        ['.filters', ', with filters', typed(search, questions, SOME)] as const,
        ['.choice', ', a filter chosen instead', chosen(search, questions[0] ?? '')] as const,
      ].flatMap(([key, kind, times]) => [
        figure(`${name}${key}.median`, `${what}${kind}: median`, median(times), cost),
        figure(`${name}${key}.p95`, `${what}${kind}: p95`, quantile(times, 0.95)),
      ]);
    },
  };
};

const figure = (name: string, what: string, value: number, note = ''): Figure => ({
  name,
  what,
  unit: 'ms',
  value,
  goal: { most: MOST_MS },
  note,
});

/** What a key costs whoever types into the search box: by Fuse.js at the most records it gets, and by the index. */
export const searchBoxJobs: readonly Job[] = [
  searchBox(LARGE_COUNT - 1),
  searchBox(LARGE_COUNT),
  searchBox(100_000),
];
