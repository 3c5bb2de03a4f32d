import { importedScan } from '../engine/imported.ts';
import type { Figure, Goal } from '../figure.ts';
import type { Job } from '../job.ts';
import type { CopyKind } from '../material/copies.ts';

const CLAIMS = 100_000;
/** Copies of each kind: enough that one more or less is not a tenth. */
const EACH = 200;

const kinds: readonly { readonly kind: CopyKind; readonly what: string; readonly goal: Goal }[] = [
  { kind: 'plain', what: 'exact copies found', goal: { least: 1 } },
  {
    kind: 'dressed',
    what: 'copies in other case, quotes, spaces, with soft hyphens found',
    goal: { least: 1 },
  },
  {
    kind: 'noisy',
    what: 'copies with 12% of words dropped, 8% replaced, 5% inserted found',
    goal: { least: 0.9 },
  },
];

/** Whether speed is bought with blindness: copies of claims put into a page, and how many are found. */
export const plantedJob: Job = {
  name: 'quality.planted',
  what: '100,000 imported claims: planted copies found',
  guard: { seconds: 240, megabytes: 4096 },
  unit: 'share',
  goal: { least: 0.9 },
  run: (_, material): readonly Figure[] => {
    const claims = material.claims(CLAIMS);
    const { text, planted } = material.plantedPage(claims, EACH);
    const found = importedScan(claims).scan(text, 'fuzzy');
    const copied = new Set(planted.map(({ claim }) => claim));
    const others = [...found].filter((claim) => !copied.has(claim)).length;
    return kinds.map(({ kind, what, goal }, index) => {
      const own = planted.filter((copy) => copy.kind === kind);
      return {
        name: `quality.${kind}`,
        what: `100,000 imported claims: ${what}`,
        unit: 'share',
        value: own.filter(({ claim }) => found.has(claim)).length / own.length,
        goal,
        note: index === 0 ? `${own.length} of each; ${others} other claims found in the page` : '',
      };
    });
  },
};
