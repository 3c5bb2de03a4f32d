import type { ProjectFile } from './dependencies.ts';

/** Lines beyond which a file is two ideas. */
const LONGEST = 300;

const isCode = (path: string): boolean => /\.(ts|tsx|js)$/.test(path);

/** Text without comments, with as many lines. Good enough for looking for names; strings stay. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');

type Habit = {
  readonly applies: (path: string) => boolean;
  readonly pattern: RegExp;
  readonly why: string;
};

const habits: readonly Habit[] = [
  {
    applies: (path) => isCode(path) && /^(src|entrypoints)\//.test(path),
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
    why: 'writes markup from a string; build nodes instead',
  },
  {
    applies: (path) =>
      isCode(path) &&
      (/^src\/(model|text|matching|packs|citing|page|store|ui|build)\//.test(path) ||
        /^src\/cli\/(?!demo)/.test(path)),
    pattern:
      /\b(?:browser|chrome)\.(?:runtime|tabs|storage|action|scripting|i18n|dom|windows|menus)\b/,
    why: 'uses the extension API, which is for entrypoints, background, messaging and settings',
  },
  {
    applies: (path) => !/package-lock\.json$/.test(path),
    // Someone's own folders: they exist on one machine only.
    pattern: /(?:^|[\s"'`(=])(?:\/(?:home|Users|root|work)\/|[A-Z]:\\\\?Users\\)/m,
    why: "names a folder of one person's machine",
  },
];

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Checks that files keep the project's habits; one sentence for each that does not, with file and line. */
export const brokenHabits = (files: readonly ProjectFile[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const code = isCode(path) ? withoutComments(text) : text;
    const broken = habits.flatMap(({ applies, pattern, why }) => {
      const found = applies(path) ? pattern.exec(code) : null;
      return found ? [`${path}:${lineOf(code, found.index)} ${why}`] : [];
    });
    const tooLong = isCode(path) && lines > LONGEST;
    return tooLong ? [...broken, `${path} has ${lines} lines; ${LONGEST} is the most`] : broken;
  });
