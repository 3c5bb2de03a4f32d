import type { NumberMention } from '../text/numbers.ts';
import { ABSENT } from './hash-table.ts';
import type { Occurrences } from './occurrences.ts';
import { rowAt } from './rows.ts';
import { CUE_FIELDS, type Snapshot } from './snapshot.ts';

/** Concepts and numbers of a text in hand. */
type Things = { readonly occurrences: Occurrences; readonly numbers: readonly NumberMention[] };

/** Tells whether a cue may be met in a text. */
export type CueSieve = {
  /**
   * Never no where one is met. `terms` are the concepts and known numbers of the text, each once; `isNamed` tells
   * which stand in it or around it. Without `things`, their places, it does not matter how far apart they stand.
   */
  mayMeet(terms: readonly number[], isNamed: (term: number) => boolean, things?: Things): boolean;
};

type Place = { readonly term: number; readonly first: number };

/** Tokens that a form may take up besides those between the terms of a cue. */
const SLACK = 64;
/** Half words that a token takes up at least; `within` counts words. */
const TOKENS_PER_WORD = 2;

/** Groups of `all` and of `near`, and how far apart in tokens their terms can stand. */
type CueShape = {
  readonly groups: readonly (readonly number[])[];
  readonly context: readonly (readonly number[])[];
  readonly reach: number;
};

const shapesOf = ({ cues, cueGroups, groupTerms }: Snapshot): readonly CueShape[] =>
  Array.from({ length: cues.length / CUE_FIELDS }, (_, cue) => {
    const field = (offset: number): number => cues[cue * CUE_FIELDS + offset] ?? 0;
    const groups = [...rowAt(cueGroups, cue)].map((group) => [...rowAt(groupTerms, group)]);
    return {
      groups: groups.slice(0, field(4)),
      context: groups.slice(field(4)),
      reach: field(2) * TOKENS_PER_WORD + SLACK,
    };
  });

/** Makes a sieve for the cues of an index. */
export const createCueSieve = (snapshot: Snapshot): CueSieve => {
  const { starts, items } = snapshot.termCues;
  const { stemCount, numberTerms, termWeights } = snapshot;
  const shapes = shapesOf(snapshot);
  const inText = new Uint32Array(termWeights.length);
  const nearby = new Uint32Array(termWeights.length);
  let textRound = 0;
  let nearbyRound = 0;
  const isInText = (term: number): boolean => inText[term] === textRound;
  const isNearby = (term: number): boolean => nearby[term] === nearbyRound;
  const placesOf = ({ occurrences, numbers }: Things): readonly Place[] => {
    const places: Place[] = [];
    const { count, concepts, firsts } = occurrences;
    for (let at = 0; at < count; at++)
      places.push({ term: stemCount + (concepts[at] ?? 0), first: firsts[at] ?? 0 });
    for (const { value, first } of numbers)
      places.push({ term: numberTerms.get(value) ?? ABSENT, first });
    return places.sort((a, b) => a.first - b.first);
  };
  const meetsAt = (places: readonly Place[], at: number, { groups, reach }: CueShape): boolean => {
    nearbyRound += 1;
    const middle = places[at]?.first ?? 0;
    const mark = (from: number, step: number) => {
      for (let index = from; ; index += step) {
        const place = places[index];
        if (!place || Math.abs(place.first - middle) > reach) return;
        if (place.term >= 0) nearby[place.term] = nearbyRound;
      }
    };
    mark(at, 1);
    mark(at - 1, -1);
    return groups.every((group) => group.some(isNearby));
  };
  const mayMeet: CueSieve['mayMeet'] = (terms, isNamed, things) => {
    textRound += 1;
    for (const term of terms) inText[term] = textRound;
    let places: readonly Place[] | undefined;
    for (const term of terms) {
      const end = starts[term + 1] ?? 0;
      for (let row = starts[term] ?? 0; row < end; row++) {
        const shape = shapes[items[row] ?? 0];
        if (!shape?.groups.every((group) => group.some(isInText))) continue;
        if (!shape.context.every((group) => group.some(isNamed))) continue;
        if (!things) return true;
        places ??= placesOf(things);
        const all = places;
        if (all.some((place, at) => place.term === term && meetsAt(all, at, shape))) return true;
      }
    }
    return false;
  };
  return { mayMeet };
};
