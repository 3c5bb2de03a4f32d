import { useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import type { Mode } from '../../model/settings.ts';
import { EVERY_SITE } from '../../settings/match-patterns.ts';
import { say } from '../../words/words.ts';
import { Access } from './access.tsx';
import { Choices } from './choices.tsx';
import { ChosenSites } from './chosen-sites.tsx';
import { modes } from './modes.ts';
import { Part } from './part.tsx';
import type { SettingsSource } from './source.ts';
import type { SettingsState } from './use-settings.ts';

/** Where Whence reads: the mode, the sites chosen, and what the browser really grants. */
export function WhereSection(props: {
  view: SettingsView;
  settings: SettingsState;
  source: SettingsSource;
}) {
  const { view, settings, source } = props;
  const { mode, pausedEverywhere } = view.settings;
  const [declined, setDeclined] = useState(false);
  const ask = async (...wanted: Parameters<SettingsSource['allow']>) => {
    await settings.run(async () => setDeclined(!(await source.allow(...wanted)).granted));
  };
  const choose = (chosen: Mode) => {
    setDeclined(false);
    if (chosen !== 'every-site') return settings.change({ kind: 'mode', mode: chosen });
    ask(EVERY_SITE, {
      now: { kind: 'mode', mode: chosen },
      otherwise: { kind: 'mode', mode },
    });
  };
  return (
    <Part name="where" title={say('optionsWhere')}>
      {pausedEverywhere && (
        <p class="notice">
          {say('optionsPausedEverywhere')}
          <button
            type="button"
            class="button"
            onClick={() => settings.change({ kind: 'pause-everywhere', paused: false })}
          >
            {say('resume')}
          </button>
        </p>
      )}
      <Choices title={say('optionsPagesRead')} choices={modes()} chosen={mode} onChoose={choose} />
      {mode === 'chosen-sites' && (
        <ChosenSites view={view} onAsk={ask} onChange={settings.change} />
      )}
      <Access view={view} onAsk={ask} />
      <p class="small" role="status">
        {declined && say('declinedByBrowser')}
      </p>
      {!pausedEverywhere && (
        <button
          type="button"
          class="button"
          onClick={() => settings.change({ kind: 'pause-everywhere', paused: true })}
        >
          {say('pauseEverywhere')}
        </button>
      )}
    </Part>
  );
}
