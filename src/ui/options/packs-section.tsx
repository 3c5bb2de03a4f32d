import { useEffect, useState } from 'preact/hooks';
import type { PackView } from '../../messaging/requests/settings.ts';
import { coverageInWords, say, sayCount } from '../../words/words.ts';
import { Part } from './part.tsx';
import type { SettingsSource } from './source.ts';
import type { SettingsState } from './use-settings.ts';

/** The packs by which claims are recognised: what each covers, and of when it is. */
export function PacksSection({
  source,
  settings: { run },
}: {
  source: SettingsSource;
  settings: SettingsState;
}) {
  const [packs, setPacks] = useState<readonly PackView[]>([]);
  useEffect(() => {
    void run(async () => setPacks(await source.listPacks()));
  }, [source, run]);
  return (
    <Part name="packs" title={say('optionsPacks')} about={say('optionsPacksAbout')}>
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.name} data-pack={pack.name}>
            <p>
              <b>{pack.name}</b>{' '}
              <span class="small">{say('packBundled', { version: pack.version })}</span>
            </p>
            <p>
              {coverageInWords(pack.coverage)} {sayCount('packLanguages', pack.languages)}
            </p>
            <p class="small">{say('licence')}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
