import { defineConfig } from 'vitest/config';

/** The suites that drive real browsers with the built extension: `.output/` has to be there. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/e2e/*.test.ts'],
    // A cold browser on a busy machine takes its time; nothing here measures any.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // Two suites at once, on a machine with two processors too: they wait more than they work.
    maxWorkers: 2,
  },
});
