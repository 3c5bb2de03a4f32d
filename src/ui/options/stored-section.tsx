import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import { listInWords, say, sayCount } from '../../words/words.ts';
import { saveFile } from '../parts/save-file.ts';
import { Part } from './part.tsx';
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
    <Part name="stored" title={say('optionsStored')} about={say('optionsStoredAbout')}>
      <p>{storedInWords(view)}</p>
      {view.unread.length > 0 && (
        <div class="notice">
          <p>{say('optionsUnread')}</p>
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
    sayCount('optionsChosenSites', chosenSites.length),
    sayCount('optionsPausedSites', pausedSites.length),
    say('optionsSwitchedOff', {
      claims: sayCount('optionsClaims', off.claims.length),
      marks: sayCount('optionsOffMarks', off.marks.length),
    }),
  ];
  return say('optionsStoredNow', { what: listInWords(parts) });
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
    settings.run(async () =>
      saveFile({
        name: 'whence-settings.json',
        type: 'application/json',
        text: await source.exportFile(),
      }),
    );
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
          {say('optionsExport')}
        </button>
        <button type="button" class="button" onClick={() => field.current?.click()}>
          {say('optionsImport')}
        </button>
        <input
          ref={field}
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          aria-label={say('optionsFile')}
          tabIndex={-1}
          onChange={bring}
        />
      </div>
      <div role="status">
        {told?.length === 0 && <p class="small">{say('optionsTaken')}</p>}
        {told && told.length > 0 && (
          <div class="notice">
            <p>{say('optionsNotTaken')}</p>
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
        {say('optionsEraseAll')}
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
      <legend class="visually-hidden">{say('optionsEraseAll')}</legend>
      <p>{say('optionsEraseWhat')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={onErase}>
          {say('optionsErase')}
        </button>
        <button type="button" class="button" ref={keep} onClick={onKeep}>
          {say('optionsKeep')}
        </button>
      </div>
    </fieldset>
  );
}
