import type { SettingsView } from '../../messaging/requests/settings.ts';
import { listInWords } from '../../model/words.ts';
import type { SettingsSource } from './source.ts';

/** What the browser really grants, and one click to what is missing. Browsers let their users take it back at any time. */
export function Access(props: { view: SettingsView; onAsk: Ask }) {
  const { view, onAsk } = props;
  const { missing } = view.access;
  return (
    <>
      <p class="small granted">
        Granted by the browser now: <b>{grantedInWords(view)}</b>
      </p>
      {view.settings.mode === 'every-site' && missing.length > 0 && (
        <div class="notice">
          <p>
            The browser does not let Whence read every site: you have not given the permission yet,
            or have taken it back. Until then a page is read only when you ask for it in the
            toolbar.
          </p>
          <button type="button" class="button primary" onClick={() => onAsk(missing)}>
            Allow every site
          </button>
        </div>
      )}
    </>
  );
}

type Ask = (...wanted: Parameters<SettingsSource['allow']>) => Promise<void>;

const grantedInWords = ({ access: { everySite, hosts } }: SettingsView): string => {
  if (everySite) return 'every site.';
  if (hosts.length === 0) return 'no site. A click in the toolbar gives access to one page.';
  return `${listInWords(hosts.map((host) => (host === '*' ? 'every site of one kind' : host)))}.`;
};
