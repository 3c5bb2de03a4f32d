/**
 * A name for what has no address of its own, the same each time for the same parts: a UUID of version 8 (RFC 9562, §5.8)
 * made of four FNV-1a hashes. To tell annotations apart, not to hide or to prove anything.
 */
export function urnOf(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  const digits = SEEDS.map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** FNV's own offset basis and three others: any will do that differ. */
const SEEDS = [0x811c9dc5, 0x01234567, 0x89abcdef, 0xdeadbeef];

/** Fowler, Noll and Vo's hash of 32 bits over UTF-16 units, with a final mix so that all digits depend on the last unit. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
