import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import type { SettingsSource } from './source.ts';

/** What the pages of settings know so far, and how they change it. */
export type SettingsState = {
  readonly view: SettingsView | undefined;
  /** What went wrong last, in the browser's or our words. */
  readonly problem: string | undefined;
  readonly change: (change: SettingsChange) => void;
  /** Runs whatever the reader asked for; its trouble is told, and the view is read anew. */
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
};

/** Reads the settings, and again whenever they or the browser's access may have changed. */
export function useSettings(source: SettingsSource): SettingsState {
  const [view, setView] = useState<SettingsView>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(
    () => source.view().then(setView, (error: unknown) => setProblem(messageOf(error))),
    [source],
  );
  useEffect(() => {
    const stop = new AbortController();
    read();
    source.onChange(read, { signal: stop.signal });
    return () => stop.abort();
  }, [source, read]);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setProblem(undefined);
      await work().catch((error: unknown) => setProblem(messageOf(error)));
      await read();
    },
    [read],
  );
  const change = useCallback(
    (changed: SettingsChange) => {
      run(() => source.change(changed));
    },
    [run, source],
  );
  return { view, problem, change, run };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
