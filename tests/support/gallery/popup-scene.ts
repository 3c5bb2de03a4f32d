import type { Names, TabView } from '../../../src/messaging/protocol.ts';
import type { TraceAnswer } from '../../../src/messaging/requests/panel.ts';
import type { ClaimRecord } from '../../../src/model/record.ts';
import type { PopupSource } from '../../../src/ui/popup/source.ts';
import { listCommands } from './commands.ts';

/** What the popup is given in place of a browser. `view: null` never answers. */
export type Scene = {
  readonly view: TabView | null;
  /** What the browser's reader answers when it asks; yes where left out. */
  readonly grants?: boolean;
  /** Whether there is a mark to go to; yes where left out. */
  readonly hasMarks?: boolean;
  /** Handed how to say that the view has changed. */
  readonly onChange?: (react: () => void) => void;
  /** What is found for a text; where left out, none can be traced. */
  readonly answer?: TraceAnswer;
  /** Whether the browser lets words onto the clipboard; yes where left out. */
  readonly canCopy?: boolean;
  readonly lists: { readonly records: readonly ClaimRecord[] } & Names;
};

/** A popup source that answers from a scene and notes what was asked of it. */
export function sceneSource(scene: Scene, asked: string[] = []): PopupSource {
  const note = async (words: string): Promise<void> => {
    asked.push(words);
  };
  return {
    viewTab: () => (scene.view ? Promise.resolve(scene.view) : new Promise(() => {})),
    listRecords: () => Promise.resolve(scene.lists),
    showMatch: ({ passage, words }) => {
      asked.push(`show ${passage} ${words}`);
      return Promise.resolve({ found: true });
    },
    chooseClaim: (claim) => note(`choose ${claim}`),
    stepMark: async (direction) => {
      await note(`step ${direction}`);
      return scene.hasMarks ?? true;
    },
    pauseSite: (site, paused) => {
      asked.push(`${paused ? 'pause' : 'resume'} ${site}`);
      return Promise.resolve();
    },
    pauseEverywhere: (paused) => note(`${paused ? 'pause' : 'resume'} everywhere`),
    readPage: () => note('read'),
    allow: async ({ origins }) => {
      await note(`allow ${origins.join(' ')}`);
      return { granted: scene.grants ?? true };
    },
    showAgain: (claim) => note(`show again ${claim}`),
    listCommands,
    openOptions: () => note('options'),
    openPanel: () => note('panel'),
    traceText: async (text) => {
      await note(`trace ${text}`);
      if (!scene.answer) throw new Error('The index could not be opened.');
      return scene.answer;
    },
    copy: async (text) => {
      if (scene.canCopy === false) throw new Error('denied');
      await note(`copy ${text}`);
    },
    onChange: (react) => scene.onChange?.(react),
  };
}
