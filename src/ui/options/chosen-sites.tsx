import { useId, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { readHost } from '../../settings/host-name.ts';
import { patternsOf } from '../../settings/match-patterns.ts';
import { say } from '../../words/words.ts';
import type { SettingsSource } from './source.ts';

type Ask = (...wanted: Parameters<SettingsSource['allow']>) => Promise<void>;

/** The sites that the reader has chosen, each with what the browser says to it, and a field to add one. */
export function ChosenSites(props: {
  view: SettingsView;
  onAsk: Ask;
  onChange: (change: SettingsChange) => void;
}) {
  const { view, onAsk, onChange } = props;
  const { missing } = view.access;
  const hosts = view.settings.chosenSites;
  const isMissing = (host: string) => patternsOf(host).some((pattern) => missing.includes(pattern));
  return (
    <div class="chosen">
      <AddSite chosen={hosts} onAsk={onAsk} />
      {hosts.length === 0 && <p class="small">{say('optionsNoneChosen')}</p>}
      <ul class="rows">
        {hosts.map((host) => (
          <li key={host} data-chosen={host}>
            <span class="row-words">
              {host}
              {isMissing(host) && <span class="row-hint">{say('optionsNotGranted')}</span>}
            </span>
            {isMissing(host) && (
              <button
                type="button"
                class="button"
                aria-label={say('optionsAllowSite', { site: host })}
                onClick={() => onAsk(patternsOf(host))}
              >
                {say('optionsAllow')}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-label={say('optionsRemoveSite', { site: host })}
              onClick={() => onChange({ kind: 'choose-site', host, chosen: false })}
            >
              {say('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
      {missing.length > patternsOf('').length && (
        <button type="button" class="button primary" onClick={() => onAsk(missing)}>
          {say('optionsAllowAll')}
        </button>
      )}
    </div>
  );
}

/** Adds a site by its name; what is wrong with a name is said below the field. */
function AddSite({ chosen, onAsk }: { chosen: readonly string[]; onAsk: Ask }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const read = readHost(typed);
    if (!read.ok) return setProblem(read.problem);
    const { host } = read;
    if (chosen.includes(host)) return setProblem(say('optionsChosenAlready', { site: host }));
    setProblem(undefined);
    setTyped('');
    onAsk(patternsOf(host), {
      now: { kind: 'choose-site', host, chosen: true },
      otherwise: { kind: 'choose-site', host, chosen: false },
    });
  };
  return (
    <form class="add" onSubmit={add} noValidate>
      <label for={id}>{say('optionsAddSite')}</label>
      <div class="row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="news.example"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button">
          {say('optionsAdd')}
        </button>
      </div>
      <p id={`${id}-problem`} class="field-problem" role="status">
        {problem}
      </p>
    </form>
  );
}
