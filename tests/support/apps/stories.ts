/** One state of the page that the apps show: its lines come and go as a live page's do. */
export type Story = {
  readonly headline: string;
  /** Split as templates split it: before, the number, after. */
  readonly lead: readonly [before: string, number: string, after: string];
  readonly lines: readonly { readonly key: string; readonly text: string }[];
};

const mild = { key: 'mild', text: 'The weather in the capital was mild.' };
const ferries = { key: 'ferries', text: 'The ferries ran on time.' };
const builders = {
  key: 'builders',
  text: 'The ambassador Alexander Matsegora told Izvestia that highly qualified and hard-working Korean builders could be a very serious help in restoring facilities in Donbas.',
};

/** Served; then the claims change places; then one changes its words; then all are gone. */
export const stories: readonly Story[] = [
  {
    headline: 'North Korea and the war in Ukraine',
    lead: [
      'Igor Korotchenko said there are reports that ',
      '100,000',
      ' North Korean volunteers are prepared to come and take part in the conflict in Ukraine.',
    ],
    lines: [mild, builders, ferries],
  },
  {
    headline: 'North Korea and the war in Ukraine',
    lead: [
      'The agency REGNUM wrote that North Korea had signalled through diplomatic channels that it was ready to transfer up to ',
      '100,000',
      ' of its soldiers to Donbas.',
    ],
    lines: [builders, ferries, mild],
  },
  {
    headline: 'A quiet day',
    lead: ['At the harbour, ', '3', ' ships came in.'],
    lines: [mild, ferries],
  },
];

/** What an app's page offers to whoever drives it. */
export type DrivenApp = {
  /** Takes the served markup over; resolves when the framework is done with it. */
  readonly hydrate: () => Promise<void>;
  /** Shows another story by the framework's own state; resolves when it is rendered. */
  readonly show: (story: number) => Promise<void>;
};

/** The story of a number. */
export function storyOf(number: number): Story {
  const story = stories[number];
  if (story === undefined) throw new RangeError(`There is no story ${number}.`);
  return story;
}
