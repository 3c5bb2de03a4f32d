/** Start value of FNV-1a, 32 bits. */
export const FNV_START = 0x811c9dc5;
/** Prime of FNV-1a, 32 bits. */
export const FNV_PRIME = 0x01000193;

/** One step of FNV-1a over a UTF-16 unit (Fowler, Noll, Vo; here two octets at a time). */
export const hashUnit = (hash: number, unit: number): number =>
  Math.imul(hash ^ unit, FNV_PRIME) >>> 0;

/** FNV-1a of a stretch of text; `end` exclusive, in UTF-16 units. */
export const hashText = (text: string, start = 0, end = text.length): number => {
  let hash = FNV_START;
  for (let at = start; at < end; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
};
