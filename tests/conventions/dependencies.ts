import { dirname, join, normalize } from 'node:path/posix';

/** A file of the project by its path from the top, with forward slashes. */
export type ProjectFile = { readonly path: string; readonly text: string };

/** Folders under src/ that a folder may import from, besides itself. Folders not listed may import none. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  // What is said of the nouns, in the reader's language.
  words: ['model'],
  text: ['model'],
  matching: ['model', 'text'],
  packs: ['model', 'text', 'matching'],
  citing: ['model', 'words'],
  search: ['model', 'matching'],
  page: ['model', 'text'],
  messaging: ['model', 'words'],
  settings: ['model', 'words'],
  store: ['model', 'matching', 'packs'],
  background: ['model', 'words', 'text', 'matching', 'packs', 'store', 'messaging', 'settings'],
  ui: ['model', 'words', 'citing', 'search', 'messaging', 'settings'],
  build: ['model', 'words', 'text', 'matching', 'packs', 'citing', 'search'],
  // The demo drives a browser with what build/ knows of browsers, and speaks the extension's own messages.
  cli: ['model', 'words', 'text', 'matching', 'packs', 'citing', 'search', 'build', 'messaging'],
};

/** Folders that run anywhere: not even Node's own modules are theirs. */
const pure = new Set(['model', 'words', 'text', 'matching', 'packs', 'citing', 'search']);
/** Folders that run in a browser. */
const inBrowser = new Set(['page', 'messaging', 'settings', 'store', 'background', 'ui']);

/** Packages by the only folders that may use them. */
const packageFolders: Readonly<Record<string, readonly string[]>> = {
  preact: ['ui'],
  // In cli/ only to be measured against.
  'fuse.js': ['search', 'cli'],
  // Pure data and pure functions on words.
  '@orama/stemmers': ['matching'],
  stopword: ['matching'],
  // Types alone.
  'schema-dts': ['citing'],
  valibot: ['packs', 'cli'],
  '@valibot/to-json-schema': ['packs', 'build', 'cli'],
  wxt: ['build', 'settings', 'messaging', 'background'],
  'webextension-polyfill': ['messaging', 'settings', 'background'],
};

const importPattern =
  /(?:^|[;}\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** What a file imports, type imports included, as written. Comments are not imports. */
export const importsOf = (text: string): readonly string[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(importPattern)].map((found) => found[1] ?? found[2] ?? '');
};

const folderOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Why an import breaks the rule; nothing where it keeps it. */
const judge = (path: string, specifier: string): string | undefined => {
  const folder = folderOf(path);
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(path), specifier));
    if (path.startsWith('entrypoints/')) return undefined;
    if (!target.startsWith('src/')) {
      return target.startsWith('assets/') ? undefined : `imports ${target}, outside src/`;
    }
    const other = folderOf(target);
    if (other === folder || mayImport[folder]?.includes(other)) return undefined;
    return `imports ${target}, and ${folder || 'a file beside the folders'} may not know ${other}`;
  }
  if (path.startsWith('entrypoints/')) return undefined;
  if (specifier.startsWith('node:')) {
    return pure.has(folder) || inBrowser.has(folder)
      ? `imports ${specifier}, and ${folder} runs without Node`
      : undefined;
  }
  const name = packageName(specifier);
  const allowed = packageFolders[name];
  if (allowed) {
    return allowed.includes(folder)
      ? undefined
      : `imports ${name}, which is for ${allowed.join(', ')}`;
  }
  return pure.has(folder) ? `imports ${name}, and ${folder} is pure` : undefined;
};

/** Checks the dependency rule over files of src/ and entrypoints/; one sentence for each import that breaks it. */
export const brokenDependencies = (files: readonly ProjectFile[]): readonly string[] =>
  files.flatMap(({ path, text }) =>
    importsOf(text).flatMap((specifier) => {
      const why = judge(path, specifier);
      return why === undefined ? [] : [`${path} ${why}`];
    }),
  );
