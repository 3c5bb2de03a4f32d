/** Bytes that are in use after everything unused is cleared away: objects, and buffers beside them. */
export const bytesInUse = (): number => {
  // Twice: what the first round finds finished, the second clears away.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** What building something costs: how long, and what stays in memory. */
export const buildCost = <T>(
  build: () => T,
): { readonly built: T; readonly ms: number; readonly bytes: number } => {
  const before = bytesInUse();
  const began = performance.now();
  const built = build();
  const ms = performance.now() - began;
  return { built, ms, bytes: bytesInUse() - before };
};
