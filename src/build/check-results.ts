/** What one step of the whole check found. */
export type StepResult = {
  readonly ok: boolean;
  /** Shown where the step failed. */
  readonly output: string;
  /** For steps that run tests. */
  readonly tests?: TestCount;
};

/** Numbers of tests by how they ended. */
export type TestCount = { readonly passed: number; readonly failed: number };

/**
 * Reads Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure, as does
 * a report in which no test ran: silence is not success.
 *
 * @throws SyntaxError where the report is not JSON
 */
export const readVitestReport = (text: string): TestCount => {
  const report = JSON.parse(text) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly {
      readonly status: string;
      readonly assertionResults: readonly { readonly status: string }[];
    }[];
  };
  const broken = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const none = report.numPassedTests + report.numFailedTests + broken === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken + none };
};

/** A message of `web-ext lint --output json`. */
export type LintMessage = {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
};

/** Warnings about code that is not ours, each with the reason why it may stand. */
const foreignWarnings: readonly { readonly code: string; readonly because: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    because: 'Preact can set markup from a string; no component of ours does, which a test sees to',
  },
];

/**
 * Sorts the report of `web-ext lint`: errors and our own warnings fail the check.
 *
 * @throws SyntaxError where the report is not JSON
 */
export const readLintReport = (text: string): StepResult => {
  const report = JSON.parse(text) as {
    readonly errors: readonly LintMessage[];
    readonly warnings: readonly LintMessage[];
  };
  const ours = report.warnings.filter(
    (warning) => !foreignWarnings.some((foreign) => foreign.code === warning.code),
  );
  const problems = [...report.errors, ...ours];
  const lines = problems.map(
    ({ code, message, file, line }) =>
      `${file ?? 'manifest.json'}:${line ?? 1} ${code}: ${message}`,
  );
  return { ok: problems.length === 0, output: lines.join('\n') };
};

/**
 * The last line of the whole check: tests counted, and each step that failed without a failing test counted
 * as one failure.
 */
export const summarise = (results: readonly StepResult[]): TestCount =>
  results.reduce(
    (sum, { ok, tests }) => ({
      passed: sum.passed + (tests?.passed ?? 0),
      failed: sum.failed + (tests?.failed || (ok ? 0 : 1)),
    }),
    { passed: 0, failed: 0 },
  );
