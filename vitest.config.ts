import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const ALL = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];
const BROWSERS = ['tests/e2e/**', 'node_modules/**'];

/** Tests of what has no state and asks nothing of a browser: they share what it took to load it. */
const PURE = [
  'text',
  'model',
  'words',
  'citing',
  'matching',
  'packs',
  'recognition',
  'database',
  'cli',
  'build',
  'conventions',
].map((folder) => `tests/${folder}/**`);

export default defineConfig({
  test: {
    // Correct at any speed: a busy machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/support/speak-english.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE.map((folder) => `${folder}/*.test.ts`),
          exclude: BROWSERS,
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'pages', include: ALL, exclude: [...BROWSERS, ...PURE] },
      },
    ],
  },
});
