import { useState } from 'preact/hooks';
import type { Mode } from '../../model/settings.ts';
import { EVERY_SITE } from '../../settings/match-patterns.ts';
import { say } from '../../words/words.ts';
import { Choices } from '../options/choices.tsx';
import { modes } from '../options/modes.ts';
import { useSettings } from '../options/use-settings.ts';
import { Logo } from '../parts/icons.tsx';
import { Said } from '../parts/said.tsx';
import { Done, type Outcome } from './done.tsx';
import { ExampleView } from './example-view.tsx';
import type { WelcomeSource } from './source.ts';
import { WhatReadingMeans } from './what-reading-means.tsx';

/** Shown once after Whence is installed: where it may read, asked before the browser asks. */
export function Welcome({ source }: { source: WelcomeSource }) {
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
      <h1>{say('welcomeTitle')}</h1>
      <p class="lead">
        <Said id="welcomeLead" values={{ claims: <mark>{say('welcomeLeadClaims')}</mark> }} />
      </p>
      <ExampleView source={source} />
      {outcome ? (
        <Done
          outcome={outcome}
          onOptions={source.openOptions}
          onBack={() => setOutcome(undefined)}
        />
      ) : (
        <>
          <Choices title={say('welcomeWhere')} choices={modes()} chosen={mode} onChoose={setMode} />
          <button type="button" class="button primary start" onClick={start}>
            {say(mode === 'every-site' ? 'welcomeAllowAndStart' : 'welcomeStart')}
          </button>
          <WhatReadingMeans asks={mode === 'every-site'} />
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </main>
  );
}
