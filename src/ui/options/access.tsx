import type { SettingsView } from '../../messaging/requests/settings.ts';
import { listInWords, say } from '../../words/words.ts';
import { Said } from '../parts/said.tsx';
import type { SettingsSource } from './source.ts';

/** What the browser really grants, and one click to what is missing. Browsers let their users take it back at any time. */
export function Access(props: { view: SettingsView; onAsk: Ask }) {
  const { view, onAsk } = props;
  const { missing } = view.access;
  return (
    <>
      <p class="small granted">
        <Granted {...view.access} />
      </p>
      {view.settings.mode === 'every-site' && missing.length > 0 && (
        <div class="notice">
          <p>{say('optionsMissing')}</p>
          <button type="button" class="button primary" onClick={() => onAsk(missing)}>
            {say('optionsAllowEverySite')}
          </button>
        </div>
      )}
    </>
  );
}

type Ask = (...wanted: Parameters<SettingsSource['allow']>) => Promise<void>;

function Granted({ everySite, hosts }: SettingsView['access']) {
  if (everySite) {
    return <Said id="optionsGranted" values={{ what: <b>{say('optionsEverySite')}</b> }} />;
  }
  if (hosts.length === 0) {
    return <Said id="optionsGrantedNone" values={{ what: <b>{say('optionsNoSite')}</b> }} />;
  }
  const sites = hosts.map((host) => (host === '*' ? say('optionsEverySiteOfOneKind') : host));
  return <Said id="optionsGranted" values={{ what: <b>{listInWords(sites)}</b> }} />;
}
