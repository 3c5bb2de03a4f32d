import { useState } from 'preact/hooks';
import type { Mode } from '../../model/settings.ts';
import { EVERY_SITE } from '../../settings/match-patterns.ts';
import { Choices } from '../options/choices.tsx';
import { MODES } from '../options/modes.ts';
import type { SettingsSource } from '../options/source.ts';
import { useSettings } from '../options/use-settings.ts';
import { Logo } from '../parts/icons.tsx';
import { Done, type Outcome } from './done.tsx';
import { WhatReadingMeans } from './what-reading-means.tsx';

/** Shown once after Whence is installed: where it may read, asked before the browser asks. */
export function Welcome({ source }: { source: SettingsSource }) {
  const { problem, run } = useSettings(source);
  const [mode, setMode] = useState<Mode>('every-site');
  const [outcome, setOutcome] = useState<Outcome>();
  const start = () =>
    run(async () => {
      if (mode !== 'every-site') {
        await source.change({ kind: 'mode', mode });
        return setOutcome(mode);
      }
      const { granted } = await source.allow(EVERY_SITE, {
        now: { kind: 'mode', mode },
        otherwise: { kind: 'mode', mode: 'on-click' },
      });
      return setOutcome(granted ? mode : 'declined');
    });
  return (
    <main class="page welcome">
      <header class="masthead">
        <Logo />
        <span class="brand">Whence</span>
      </header>
      <h1>Where did that claim come from?</h1>
      <p class="lead">
        While you read, Whence recognises <mark>claims whose history it knows</mark> and tells who
        is known to have said them earliest, how they travelled, and what officials answered, with
        dates and sources.
      </p>
      {outcome ? (
        <Done
          outcome={outcome}
          onOptions={source.openOptions}
          onBack={() => setOutcome(undefined)}
        />
      ) : (
        <>
          <Choices title="Where may it read?" choices={MODES} chosen={mode} onChoose={setMode} />
          <button type="button" class="button primary start" onClick={start}>
            {mode === 'every-site' ? 'Allow and start' : 'Start'}
          </button>
          <WhatReadingMeans asks={mode === 'every-site'} />
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </main>
  );
}
