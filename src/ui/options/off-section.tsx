import type { ComponentChildren } from 'preact';
import type { SettingsView } from '../../messaging/requests/settings.ts';
import type { ClaimId } from '../../model/brand.ts';
import type { SettingsChange } from '../../model/settings.ts';
import { say } from '../../words/words.ts';
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
    say('optionsClaimNotInstalled', { claim });
  const nothing = off.claims.length + off.marks.length + pausedSites.length === 0;
  return (
    <Part name="off" title={say('optionsOff')}>
      {nothing && <p class="small">{say('optionsNothingOff')}</p>}
      <OffList title={say('optionsOffClaims')} shown={off.claims.length > 0}>
        {off.claims.map((claim) => (
          <UndoRow
            key={claim}
            name={statementOf(claim)}
            onUndo={() => onChange({ kind: 'claim-off', claim, off: false })}
          />
        ))}
      </OffList>
      <OffList title={say('optionsOffWords')} shown={off.marks.length > 0}>
        {off.marks.map((mark) => (
          <UndoRow
            key={`${mark.claim} ${mark.words}`}
            name={say('optionsOffMark', { words: mark.words })}
            hint={statementOf(mark.claim)}
            onUndo={() => onChange({ kind: 'mark-off', mark, off: false })}
          />
        ))}
      </OffList>
      <PausedSites sites={pausedSites} onChange={onChange} />
    </Part>
  );
}

function PausedSites(props: {
  sites: readonly string[];
  onChange: (change: SettingsChange) => void;
}) {
  const { sites, onChange } = props;
  return (
    <OffList title={say('optionsOffSites')} shown={sites.length > 0}>
      {sites.map((site) => (
        <OffRow
          key={site}
          name={site}
          undo={say('resume')}
          undoWhat={say('optionsResumeWhat', { site })}
          onUndo={() => onChange({ kind: 'pause-site', site, paused: false })}
        />
      ))}
    </OffList>
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

function UndoRow(props: { name: string; hint?: string; onUndo: () => void }) {
  const undoWhat = say('optionsUndoWhat', { what: props.name });
  return <OffRow {...props} undo={say('optionsUndo')} undoWhat={undoWhat} />;
}

function OffRow(props: {
  name: string;
  hint?: string;
  undo: string;
  undoWhat: string;
  onUndo: () => void;
}) {
  const { name, hint, undo, undoWhat, onUndo } = props;
  return (
    <li data-off={name}>
      <span class="row-words">
        {/* Names and statements keep the direction of their own script. */}
        <bdi>{name}</bdi>
        {hint && (
          <span class="row-hint">
            <bdi>{hint}</bdi>
          </span>
        )}
      </span>
      <button type="button" class="button" aria-label={undoWhat} onClick={onUndo}>
        {undo}
      </button>
    </li>
  );
}
