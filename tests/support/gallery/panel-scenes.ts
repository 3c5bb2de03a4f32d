import type { TraceAnswer } from '../../../src/messaging/requests/panel.ts';
import type { ClaimId } from '../../../src/model/brand.ts';
import type { TracedMatch } from '../../../src/model/traced.ts';
import type { PanelScene } from './panel-scene.ts';
import { scenes as popupScenes } from './popup-scenes.ts';

const base = (name: string): PanelScene => {
  const scene = popupScenes[name];
  if (!scene) throw new Error(`No popup scene ${name}`);
  return scene;
};

const claim = (id: string) => id as ClaimId;
const KOROTCHENKO = claim('korotchenko-100k-volunteers-prepared');
const TEXT = 'Russian TV says 100,000 North Korean soldiers have offered to fight in Donbas.';

const found: readonly TracedMatch[] = [
  {
    claim: KOROTCHENKO,
    level: 'variant',
    stance: 'reports',
    context: TEXT,
    agreeing: [
      [0, 10],
      [16, 36],
    ],
    reasons: [
      {
        kind: 'cue',
        found: [
          { term: '100,000', words: '100,000' },
          { term: 'North Korea', words: 'North Korean' },
        ],
      },
    ],
    differences: [
      { kind: 'unit', before: 'volunteers', after: 'soldiers' },
      { kind: 'substitution', before: 'prepared', after: 'offered' },
    ],
    closest: {
      of: 'quotation',
      text: 'There are reports that 100,000 North Korean volunteers are prepared to come and take part in the conflict',
      lang: 'en' as never,
    },
    blends: [claim('dprk-offered-100k-volunteers')],
  },
  {
    claim: claim('nk-soldiers-already-in-ukraine-2022'),
    level: 'similar-words',
    context: TEXT,
    agreeing: [[24, 45]],
    reasons: [],
    differences: [],
    blends: [],
  },
];

/** What is found for a text. */
export const answer = (matches: readonly TracedMatch[], contentWords = 9): TraceAnswer => ({
  traced: { looked: TEXT.length, of: TEXT.length, contentWords, found: matches },
  coverage: {
    records: 36,
    topics: ['North Korea', 'Russia', 'Ukraine'],
    period: { from: 2022, to: 2025 },
    checked: '2026-11' as never,
  },
});

/** Every state of the panel, by name. */
export const panelScenes: { readonly [name: string]: PanelScene } = {
  claims: base('several'),
  nothing: base('nothing'),
  trace: { ...base('several'), request: { kind: 'claim', claim: KOROTCHENKO } },
  'trace-arabic': { ...base('arabic'), request: { kind: 'claim', claim: KOROTCHENKO } },
  'trace-german': { ...base('german'), request: { kind: 'claim', claim: KOROTCHENKO } },
  'trace-elsewhere': {
    ...base('nothing'),
    request: { kind: 'claim', claim: claim('dailynk-police-soldiers-2023') },
  },
  'trace-years': {
    ...base('nothing'),
    request: { kind: 'claim', claim: claim('nk-overseas-labour-russia') },
  },
  text: { ...base('several'), request: { kind: 'text', text: TEXT }, answer: answer(found) },
  'text-none': {
    ...base('nothing'),
    request: { kind: 'text', text: 'Rents in the capital have doubled within a year.' },
    answer: answer([]),
  },
  'text-failed': { ...base('nothing'), request: { kind: 'text', text: TEXT } },
  'nothing-selected': { ...base('several'), request: { kind: 'no-text', why: 'nothing-selected' } },
  hidden: base('hidden'),
};
