import type { ComponentChildren } from 'preact';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import type { ClaimId } from '../../model/brand.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { Part } from './part.tsx';

/** What the reader has switched off, each with the way back. */
export function OffSection(props: {
  view: SettingsView;
  onChange: (change: SettingsChange) => void;
}) {
  const { view, onChange } = props;
  const { off, pausedSites } = view.settings;
  const statementOf = (claim: ClaimId) =>
    view.statements.find((one) => one.claim === claim)?.statement ??
    `${claim} (not in the installed records)`;
  const nothing = off.claims.length + off.marks.length + pausedSites.length === 0;
  return (
    <Part name="off" title="Switched off">
      {nothing && <p class="small">Nothing is switched off.</p>}
      <OffList title="Claims that are not marked" shown={off.claims.length > 0}>
        {off.claims.map((claim) => (
          <OffRow
            key={claim}
            name={statementOf(claim)}
            undo="Undo"
            onUndo={() => onChange({ kind: 'claim-off', claim, off: false })}
          />
        ))}
      </OffList>
      <OffList title="Words that are not marked" shown={off.marks.length > 0}>
        {off.marks.map((mark) => (
          <OffRow
            key={`${mark.claim} ${mark.words}`}
            name={`“${mark.words}”`}
            hint={statementOf(mark.claim)}
            undo="Undo"
            onUndo={() => onChange({ kind: 'mark-off', mark, off: false })}
          />
        ))}
      </OffList>
      <OffList title="Sites that are paused" shown={pausedSites.length > 0}>
        {pausedSites.map((site) => (
          <OffRow
            key={site}
            name={site}
            undo="Resume"
            onUndo={() => onChange({ kind: 'pause-site', site, paused: false })}
          />
        ))}
      </OffList>
    </Part>
  );
}

function OffList(props: { title: string; shown: boolean; children: ComponentChildren }) {
  const { title, shown, children } = props;
  if (!shown) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">{children}</ul>
    </>
  );
}

function OffRow(props: { name: string; hint?: string; undo: string; onUndo: () => void }) {
  const { name, hint, undo, onUndo } = props;
  return (
    <li data-off={name}>
      <span class="row-words">
        {name}
        {hint && <span class="row-hint">{hint}</span>}
      </span>
      <button type="button" class="button" aria-label={`${undo}: ${name}`} onClick={onUndo}>
        {undo}
      </button>
    </li>
  );
}
