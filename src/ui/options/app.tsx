import { useRef } from 'preact/hooks';
import { say } from '../../words/words.ts';
import { useHelp } from '../help/use-help.tsx';
import { Logo } from '../parts/icons.tsx';
import { CardSection } from './card-section.tsx';
import { FindField } from './find-field.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { OffSection } from './off-section.tsx';
import { PacksSection } from './packs-section.tsx';
import type { SettingsSource } from './source.ts';
import { StoredSection } from './stored-section.tsx';
import { useFinding } from './use-finding.ts';
import { useSettings } from './use-settings.ts';
import { WhereSection } from './where-section.tsx';

/** Everything that the reader can choose, and undo. A change holds at once, in open pages too. */
export function Options({ source }: { source: SettingsSource }) {
  const settings = useSettings(source);
  const { view, problem } = settings;
  const help = useHelp(source.listCommands);
  const page = useRef<HTMLElement>(null);
  const finding = useFinding(page);
  return (
    <main class="page options" ref={page}>
      <header class="masthead">
        <Logo />
        <span class="brand">Whence</span>
      </header>
      <h1>{say('optionsTitle')}</h1>
      <p class="lead">
        {say('optionsLead')} {say('nothingLeaves')}
      </p>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {view && (
        <>
          <FindField finding={finding} />
          <WhereSection view={view} settings={settings} source={source} />
          <MarksSection marks={view.settings.marks} onChange={settings.change} />
          <CardSection card={view.settings.card} onChange={settings.change} />
          <LanguageSection language={view.settings.language} onChange={settings.change} />
          <OffSection view={view} onChange={settings.change} />
          <PacksSection source={source} settings={settings} />
          <KeyboardSection source={source} onHelp={help.open} />
          <StoredSection view={view} settings={settings} source={source} />
        </>
      )}
      {help.view}
    </main>
  );
}
