import { describe, expect, it } from 'vitest';
import type { ClaimId, ConceptId } from '../../src/model/brand.ts';
import type { Cue } from '../../src/model/record.ts';
import { sampleConcept, sampleRecord, scannerOver, scanPassage, told } from './sample.ts';

const concept = (id: string) => id as ConceptId;
const [north, south, ruler] = [concept('north'), concept('south'), concept('ruler')];
const [island, recognise, volunteer] = [
  concept('island'),
  concept('recognise'),
  concept('volunteer'),
];

const CONCEPTS = [
  { ...sampleConcept('north', 'northland*'), kind: 'place' as const },
  { ...sampleConcept('south', 'southland*'), kind: 'place' as const },
  { ...sampleConcept('ruler', 'prince oleg'), kind: 'person' as const },
  { ...sampleConcept('island', 'island*'), kind: 'place' as const },
  { ...sampleConcept('recognise', 'recognis*', 'recognition'), kind: 'act' as const },
  { ...sampleConcept('volunteer', 'volunteer*'), kind: 'people' as const },
  {
    ...sampleConcept('telling-not', 'not', 'has not'),
    kind: 'negation' as const,
    use: 'differences' as const,
  },
  {
    ...sampleConcept('telling-may', 'may'),
    kind: 'hedge' as const,
    use: 'differences' as const,
  },
  {
    ...sampleConcept('telling-urging', 'called on', 'warned'),
    kind: 'urging' as const,
    use: 'differences' as const,
  },
];

type Options = Partial<Omit<Cue, 'all'>>;

const foundBy = (all: Cue['all'], options: Options = {}) => {
  const scanner = scannerOver([sampleRecord('claim', [], [{ all, ...options }])], CONCEPTS);
  return (
    text: string,
    around: { readonly title?: string; readonly before?: readonly string[] } = {},
  ) => told(text, scanPassage(scanner, text, around));
};

describe('the sentences of a cue', () => {
  const found = foundBy([north, recognise, island]);

  it('are one for up to four terms', () => {
    expect(found('Northland recognised the island.')).toHaveLength(1);
    expect(found('Northland was silent. Others recognised the island.')).toEqual([]);
  });

  it('are one where a question is answered', () => {
    expect(found('And Northland? It recognised the island.')).toHaveLength(1);
  });

  it('do not end where a line is broken', () => {
    expect(found('Northland recognised\nthe island.')).toHaveLength(1);
    expect(found('Northland\nRecognised: the island')).toEqual([]);
  });

  it('do not end at an abbreviation, nor after the short scale of a number', () => {
    const counted = foundBy([concept('volunteer'), '=100000', north]);
    expect(counted('Volunteers: 100 tys. Northlanders at once.')).toHaveLength(1);
    expect(found('Northland recognised the tzw. Island.')).toHaveLength(1);
    expect(found('Northland recognised so. Island news.')).toEqual([]);
  });

  it('are as many as the cue says', () => {
    const two = foundBy([north, recognise, island], { sentences: 2 });
    expect(two('Northland was silent. Others recognised the island.')).toHaveLength(1);
  });
});

describe('a number in a cue', () => {
  const found = foundBy(['=100000', volunteer, north], { within: 40 });

  it('counts the people beside it', () => {
    expect(found('In Northland, 100,000 eager young volunteers stood ready.')).toHaveLength(1);
  });

  it('counts those who are named by where they are from', () => {
    expect(
      found('100,000 Northlanders have told the recruiting office that they come as volunteers'),
    ).toHaveLength(1);
  });

  it('counts nothing far from it', () => {
    expect(
      found('100,000 drones will be built each month so that volunteers of Northland can fly them'),
    ).toEqual([]);
  });
});

describe('the context of a cue', () => {
  const found = foundBy([recognise, island], { near: [[north, ruler, '=1999']] });

  it('stands before, or in the same sentence', () => {
    expect(found('Northland spoke. The island was recognised.')).toHaveLength(1);
    expect(found('The island was recognised in Northland.')).toHaveLength(1);
  });

  it('may be told after where it is who said it or when', () => {
    expect(found('The island was recognised. Prince Oleg said so.')).toHaveLength(1);
    expect(found('The island was recognised. It was 1999.')).toHaveLength(1);
  });

  it('is no place that comes up later', () => {
    expect(found('The island was recognised. Northland had rain.')).toEqual([]);
  });

  it('is not what was said half a page before', () => {
    const rain = 'It rained all day long. '.repeat(8);
    expect(found(`Northland spoke. ${rain}The island was recognised.`)).toEqual([]);
  });

  it('is no headline that is the passage itself', () => {
    const text = 'The island was recognised. Northland had rain.';
    expect(found(text, { title: text })).toEqual([]);
    expect(found(text, { title: 'News from Northland' })).toHaveLength(1);
  });
});

describe('what a cue forbids', () => {
  it('may stand nowhere around where it is absent', () => {
    const found = foundBy([north, recognise, island], { absent: [south] });
    const text = 'Northland recognised the island.';
    expect(found(text)).toHaveLength(1);
    expect(found(text, { title: 'Southland news' })).toEqual([]);
    expect(found(text, { before: ['In Southland it rained.'] })).toEqual([]);
  });

  it('may stand beside, but not between, where it is forbidden inside', () => {
    const found = foundBy([north, recognise, island], { noneInside: [ruler] });
    expect(found('Northland recognised the island, Prince Oleg said.')).toHaveLength(1);
    expect(found('Northland saw how Prince Oleg recognised the island.')).toEqual([]);
  });

  it('may stand behind, but not just before, where it is forbidden before', () => {
    const found = foundBy([recognise, island, north], { noneBefore: [south], ordered: true });
    expect(found('They recognised the island, Northland and Southland did.')).toHaveLength(1);
    expect(found('Southland recognised the island, Northland sent flowers.')).toEqual([]);
  });
});

describe('a deed', () => {
  const found = foundBy([north, recognise, island], { deed: recognise });
  const levelOf = (text: string) => found(text)[0]?.match(/\(([\w-]+)\)/)?.[1];
  const PLAIN = 'and the people of the town were told of it by the radio in the morning';

  it.each([
    { name: 'done', text: `Northland has recognised the island ${PLAIN}`, level: 'variant' },
    {
      name: 'not done',
      text: `Northland has not recognised the island ${PLAIN}`,
      level: 'related',
    },
    { name: 'possible', text: `Northland may recognise the island ${PLAIN}`, level: 'related' },
    {
      name: 'asked for',
      text: `The rebels called on Northland to recognise the island ${PLAIN}`,
      level: 'related',
    },
    {
      name: 'not done by somebody else',
      text: `The others have not, Northland has recognised the island ${PLAIN}`,
      level: 'variant',
    },
  ])('is $level where it is $name', ({ text, level }) => {
    expect(levelOf(text)).toBe(level);
  });

  it('of two is told of both', () => {
    const cue = (who: ConceptId): Cue => ({ all: [island, recognise, who], deed: recognise });
    const kin = (claim: string) => [{ kind: 'related' as const, claim: claim as ClaimId }];
    const scanner = scannerOver(
      [
        sampleRecord('by-north', [], [cue(north)], kin('by-south')),
        sampleRecord('by-south', [], [cue(south)], kin('by-north')),
      ],
      CONCEPTS,
    );
    const text = 'The island was recognised by Southland and Northland.';
    expect(
      scanPassage(scanner, text)
        .map(({ claim }) => claim)
        .sort(),
    ).toEqual(['by-north', 'by-south']);
  });
});
