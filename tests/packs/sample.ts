import { canonicalText } from '../../src/packs/canonical.ts';
import { checkFiles, type ScannerFor } from '../../src/packs/check.ts';
import type { Problem } from '../../src/packs/problem.ts';
import { kindOf, type SourceFile, schemaAddressOf, schemaOf } from '../../src/packs/source.ts';

/** Plain data that a test may change at will, as a person might in an editor. */
// biome-ignore lint/suspicious/noExplicitAny: tests break the shape on purpose
export type Loose = any;

/** A small record in which every rule finds something to look at and nothing to say. */
export const soundRecord = (): Loose => ({
  $schema: schemaAddressOf.claim,
  id: 'harbour-bridge-closes',
  statement: 'The harbour bridge in Port Example will close for 40 days.',
  version: 1,
  checked: '2024-06-01',
  wordings: [
    { lang: 'en', text: 'the harbour bridge will close for 40 days' },
    { lang: 'de', text: 'die Hafenbrücke wird für 40 Tage gesperrt' },
  ],
  cues: [{ all: ['bridge', ['=40', '=41']], near: ['harbour'] }],
  appearances: [
    {
      id: 'radio',
      date: '../2024-05-02',
      outlet: 'example-radio',
      quote: 'The bridge will close for 40 days',
      lang: 'en',
      url: 'https://radio.example.org/bridge',
    },
    { id: 'paper', date: '2024-05-03', outlet: 'example-paper' },
    { id: 'blog', date: '2024-05' },
  ],
  origin: {
    appearance: 'radio',
    conflicts: [
      {
        about: 'number',
        readings: [
          { value: '40 days', outlets: ['example-radio'] },
          { value: '41 days', outlets: ['example-paper'] },
        ],
      },
    ],
  },
  relays: [
    { from: 'radio', to: 'paper', kind: 'quoted', evidence: 'credited', mutations: [] },
    { from: 'paper', to: 'blog', kind: 'republished', evidence: 'same-words', mutations: [] },
  ],
  responses: [
    {
      party: 'port-authority',
      stance: 'denied',
      date: '2024-05-04',
      quote: 'The bridge stays open',
      lang: 'en',
      sources: [{ url: 'https://port.example.org/news', outlet: 'example-paper' }],
    },
    { party: 'city', stance: 'none-found', date: '2024-06-01', sources: [] },
  ],
  reviews: [],
  relations: [{ kind: 'related', claim: 'harbour-tunnel-opens' }],
  completeness: { confidence: 'high', unknown: [] },
  corrections: [],
});

/** The record that the sound one is related to. */
export const otherRecord = (): Loose => ({
  ...soundRecord(),
  id: 'harbour-tunnel-opens',
  statement: 'The harbour tunnel in Port Example opens in June.',
  wordings: [{ lang: 'en', text: 'the harbour tunnel opens in June' }],
  cues: [],
  relations: [],
});

const concept = (id: string): Loose => ({
  $schema: schemaAddressOf.concept,
  id,
  name: id,
  forms: { de: [`${id}e`], en: [id, `${id}s`] },
});

/** Outlets and parties of the sample. */
export const soundOutlets = (): Loose => ({
  $schema: schemaAddressOf.outlets,
  outlets: [
    { id: 'example-paper', name: 'Example Paper', country: 'GB' },
    { id: 'example-radio', name: 'Example Radio' },
  ],
  parties: [
    { id: 'city', name: 'The city' },
    { id: 'port-authority', name: 'The port authority' },
  ],
});

/** A file as it would lie on disk, in canonical form. */
export const fileOf = (path: string, value: unknown): SourceFile => ({
  path,
  text: canonicalText(value, schemaOf[kindOf(path)]),
});

/** Where the sample's own record lies. */
export const RECORD = 'assets/claims/harbour-bridge-closes.json';
/** Where its first concept lies. */
export const CONCEPT = 'assets/concepts/bridge.json';

/** The files of the sample; `changes` replace some of them by path, or add more. */
export const sampleFiles = (changes: Record<string, unknown> = {}): readonly SourceFile[] => {
  const values: Record<string, unknown> = {
    [RECORD]: soundRecord(),
    'assets/claims/harbour-tunnel-opens.json': otherRecord(),
    [CONCEPT]: concept('bridge'),
    'assets/concepts/harbour.json': concept('harbour'),
    'assets/outlets.json': soundOutlets(),
    ...changes,
  };
  return Object.entries(values).map(([path, value]) => fileOf(path, value));
};

/** Every problem in the files. */
export const problemsIn = (
  files: readonly SourceFile[],
  scannerFor?: ScannerFor,
): readonly Problem[] => {
  const result = checkFiles(files, { scannerFor });
  return result.ok ? [] : result.problems;
};

/** Every problem after `change` was made to the sound record, as "pointer: what". */
export const afterChanging = (change: (record: Loose) => void): readonly string[] => {
  const record = soundRecord();
  change(record);
  return problemsIn(sampleFiles({ [RECORD]: record })).map(
    ({ pointer, what }) => `${pointer}: ${what}`,
  );
};
