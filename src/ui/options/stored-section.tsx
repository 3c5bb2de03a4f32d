import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import { countInWords, listInWords } from '../../model/words.ts';
import { Part } from './part.tsx';
import { saveFile } from './save-file.ts';
import type { SettingsSource } from './source.ts';
import type { SettingsState } from './use-settings.ts';

/** What is stored, and the ways to take it along, bring it back and erase it. */
export function StoredSection(props: {
  view: SettingsView;
  settings: SettingsState;
  source: SettingsSource;
}) {
  const { view, settings, source } = props;
  return (
    <Part
      name="stored"
      title="What is stored"
      about="Your choices are kept in this browser alone. What was found on a page is kept in memory until its tab closes; no list of pages exists."
    >
      <p>{storedInWords(view)}</p>
      {view.unread.length > 0 && (
        <div class="notice">
          <p>Some of what is stored cannot be read; the usual setting holds in its place:</p>
          <Problems problems={view.unread} />
        </div>
      )}
      <Transfer settings={settings} source={source} />
      <Erase onErase={() => settings.run(() => source.erase())} />
    </Part>
  );
}

const storedInWords = ({ settings }: SettingsView): string => {
  const { chosenSites, pausedSites, off } = settings;
  const parts = [
    countInWords(chosenSites.length, 'chosen site'),
    countInWords(pausedSites.length, 'paused site'),
    `${countInWords(off.claims.length, 'claim')} and ${countInWords(off.marks.length, 'mark')} switched off`,
  ];
  return `Beside the choices above: ${listInWords(parts)}.`;
};

function Problems({ problems }: { problems: readonly string[] }) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

/** Settings as a file, out and in. */
function Transfer({ settings, source }: { settings: SettingsState; source: SettingsSource }) {
  const [told, setTold] = useState<readonly string[]>();
  const field = useRef<HTMLInputElement>(null);
  const save = () =>
    settings.run(async () => saveFile('whence-settings.json', await source.exportFile()));
  const bring = async ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    if (file) await settings.run(async () => setTold(await source.importFile(await file.text())));
    // The same file may be chosen again once it is mended.
    if (field.current) field.current.value = '';
  };
  return (
    <>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          Export settings
        </button>
        <button type="button" class="button" onClick={() => field.current?.click()}>
          Import settings
        </button>
        <input
          ref={field}
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          aria-label="Settings file"
          tabIndex={-1}
          onChange={bring}
        />
      </div>
      <div role="status">
        {told?.length === 0 && (
          <p class="small">
            The file’s settings hold now. Sites it names may still need your consent.
          </p>
        )}
        {told && told.length > 0 && (
          <div class="notice">
            <p>Nothing was taken from the file:</p>
            <Problems problems={told} />
          </div>
        )}
      </div>
    </>
  );
}

/** Erases everything, once asked and once confirmed. */
function Erase({ onErase }: { onErase: () => void }) {
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" class="button" onClick={() => setAsks(true)}>
        Erase all settings
      </button>
    );
  }
  const erase = () => {
    setAsks(false);
    onErase();
  };
  return <ConfirmErase onErase={erase} onKeep={() => setAsks(false)} />;
}

function ConfirmErase({ onErase, onKeep }: { onErase: () => void; onKeep: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <fieldset class="notice">
      <legend class="visually-hidden">Erase all settings</legend>
      <p>
        Everything you have chosen is forgotten: sites, pauses, what is switched off. Whence then
        reads every site again, as far as the browser grants it.
      </p>
      <div class="row">
        <button type="button" class="button primary" onClick={onErase}>
          Erase
        </button>
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          Keep them
        </button>
      </div>
    </fieldset>
  );
}
