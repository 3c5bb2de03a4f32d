import { describe, expect, it } from 'vitest';
import { readLintReport, readVitestReport, summarise } from '../../src/build/check-results.ts';

const report = (passed: number, failed: number, files: readonly object[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });

describe('counting tests', () => {
  it('takes the numbers of the report', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(readVitestReport(report(7, 1, [file]))).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const file = { status: 'failed', assertionResults: [] };
    expect(readVitestReport(report(7, 0, [file]))).toEqual({ passed: 7, failed: 1 });
  });

  it('does not take silence for success', () => {
    expect(readVitestReport(report(0, 0))).toEqual({ passed: 0, failed: 1 });
  });

  it('adds up tests, and failed steps that run none', () => {
    const ok = { ok: true, output: '' };
    expect(
      summarise([
        ok,
        { ok: false, output: 'types' },
        { ...ok, tests: { passed: 10, failed: 0 } },
        { ok: false, output: '', tests: { passed: 5, failed: 2 } },
        { ok: false, output: 'crashed after its tests', tests: { passed: 1, failed: 0 } },
      ]),
    ).toEqual({ passed: 16, failed: 4 });
  });
});

describe('the rules of the store', () => {
  const lint = (errors: readonly object[], warnings: readonly object[]) =>
    readLintReport(JSON.stringify({ errors, warnings }));

  it('are kept where nothing is said', () => {
    expect(lint([], []).ok).toBe(true);
  });

  it('are broken by an error and by a warning of ours', () => {
    const message = { code: 'MANIFEST_PERMISSIONS', message: 'Unknown', file: 'manifest.json' };
    expect(lint([message], []).ok).toBe(false);
    expect(lint([], [message])).toEqual({
      ok: false,
      output: 'manifest.json:1 MANIFEST_PERMISSIONS: Unknown',
    });
  });

  it("are not broken by what Preact's code can do", () => {
    expect(lint([], [{ code: 'UNSAFE_VAR_ASSIGNMENT', message: '' }]).ok).toBe(true);
  });
});
