import { hostOf } from '../../citing/address.ts';
import { sourcesOf } from '../../citing/sources.ts';
import type { ClaimRecord } from '../../model/record.ts';
import { say } from '../../words/words.ts';
import { Address } from '../parts/address.tsx';
import { Folded } from '../parts/folded.tsx';
import type { NameBook } from '../parts/name-book.ts';
import { Section } from '../parts/section.tsx';

/** All addresses behind the record. */
export function Sources({ record, names }: { record: ClaimRecord; names: NameBook }) {
  const sources = sourcesOf(record);
  return (
    <Section
      title={sources.length === 0 ? say('sources') : say('sourcesCount', { count: sources.length })}
      name="sources"
    >
      {sources.length === 0 && <p class="absent">{say('noAddress')}</p>}
      <Folded items={sources} show={5} class="sources">
        {({ url, outlet }) => (
          <li key={url}>
            <Address url={url}>{outlet ? names.outlet(outlet) : hostOf(url)}</Address>
            {outlet && <span class="host">{hostOf(url)}</span>}
          </li>
        )}
      </Folded>
    </Section>
  );
}
