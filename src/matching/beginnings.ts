import { FNV_PRIME, FNV_START } from '../text/hash.ts';
import { particlesAt, SHORTEST_PREFIX } from './word-forms.ts';

const APOSTROPHE = 0x27;

/**
 * Tells the hash of each beginning of a word that a form may end with `*` after, shortest first, and returns that of the whole.
 * Apostrophes are no letters. O(letters).
 */
export const hashBeginnings = (
  units: Uint16Array,
  { start, end }: { readonly start: number; readonly end: number },
  tell: (hash: number) => void,
): number => {
  let hash: number = FNV_START;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit === APOSTROPHE) continue;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    letters += 1;
    if (letters >= SHORTEST_PREFIX) tell(hash >>> 0);
  }
  return hash >>> 0;
};

const startsWith = (units: Uint16Array, start: number, particle: string): boolean => {
  for (let at = 0; at < particle.length; at++)
    if (units[start + at] !== particle.charCodeAt(at)) return false;
  return true;
};

/** Where a word begins without each particle that may be written onto its front; none in scripts without these. */
export const bareStarts = (units: Uint16Array, start: number, end: number): readonly number[] => {
  const { leading, shortest } = particlesAt(units[start] ?? 0);
  return leading.flatMap((particle) => {
    const bare = start + particle.length;
    return end - bare >= shortest && startsWith(units, start, particle) ? bare : [];
  });
};
