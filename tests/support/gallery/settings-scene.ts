import type { Example, SettingsView } from '../../../src/messaging/requests/settings.ts';
import type { Edtf } from '../../../src/model/brand.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/model/settings.ts';
import type { WelcomeSource } from '../../../src/ui/welcome/source.ts';
import { listCommands } from './commands.ts';

/** What the pages of settings are given in place of a browser. */
export type SettingsScene = Partial<Omit<SettingsView, 'settings'>> & {
  readonly settings?: Partial<Settings>;
  /** What the browser's reader answers when it asks; yes where left out. */
  readonly grants?: boolean;
  /** Why a file is not taken. */
  readonly importProblems?: readonly string[];
  /** What is marked on the welcome page; nothing where left out. */
  readonly example?: Example;
  /** The page that is shown. */
  readonly page?: 'welcome';
};

const everySite = { everySite: true, hosts: [], missing: [] };

/** A source of settings that answers from a scene and notes what was asked of it. */
export function fakeSource(
  scene: SettingsScene,
  asked: string[] = [],
  markExample: WelcomeSource['markExample'] = () => ({ open: () => asked.push('open') }),
): WelcomeSource {
  const note = async (...words: readonly unknown[]): Promise<void> => {
    asked.push(words.map((word) => JSON.stringify(word)).join(' '));
  };
  const { settings, access = everySite, statements = [], unread = [] } = scene;
  return {
    view: async () => ({
      settings: { ...DEFAULT_SETTINGS, ...settings },
      access,
      statements,
      unread,
    }),
    change: (change) => note(change),
    allow: async (origins, change) => {
      await note(origins, change?.now);
      const granted = scene.grants ?? true;
      if (!granted) await note(change?.otherwise);
      return { granted };
    },
    exportFile: async () => '{}',
    importFile: async (file) => {
      await note(file);
      return scene.importProblems ?? [];
    },
    erase: () => note('erase'),
    viewExample: async () => scene.example ?? null,
    markExample,
    listPacks: async () => [
      {
        name: 'Whence',
        version: '0.1.0',
        coverage: {
          records: 36,
          topics: ['North Korea', 'Russia', 'Ukraine'],
          period: { from: 2022, to: 2025 },
          checked: '2026-11' as Edtf,
        },
        languages: 18,
      },
    ],
    listCommands,
    openShortcuts: () => note('shortcuts'),
    openOptions: () => note('options'),
    onChange: () => {},
  };
}
