import type { NormalText } from '../../text/normal.ts';
import { createNormalBuffer } from '../../text/normal.ts';
import { createTokenBuffer, type Tokens } from '../../text/tokens.ts';
import type { ExactHit } from './exact.ts';

/** Whether the words of a hit are those of a text: hashes of many words may be equal by chance. */
export type Confirmer = (text: string, tokens: Tokens, hit: ExactHit) => boolean;

/** Makes one with memory of its own. Linear in the text. */
export const createConfirmer = (): Confirmer => {
  const normal = createNormalBuffer();
  const wanted = createTokenBuffer();
  return (text, { hashes }, { first, last }) => {
    normal.fill(text);
    wanted.fill(normal);
    // Of a text longer than a rolling hash only as much was compared.
    const own = wanted.hashes;
    for (let at = first; at <= last; at++) if (own[at - first] !== hashes[at]) return false;
    return true;
  };
};

const QUOTE = 0x22;

/**
 * Whether tokens make a sentence, a line or a quotation by themselves: "On high-speed rail." as a heading, and
 * not the same words on the way to something else.
 */
export const standsAlone = (
  { units }: NormalText,
  { starts, ends, breaks, count }: Tokens,
  { first, last }: ExactHit,
): boolean => {
  const before = (starts[first] ?? 0) - 1;
  const opens = first === 0 || breaks[first] === 1 || units[before] === QUOTE;
  const closes = last + 1 === count || breaks[last + 1] === 1 || units[ends[last] ?? 0] === QUOTE;
  return opens && closes;
};
