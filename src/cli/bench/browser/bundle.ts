import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** A bundle as text, minified as the extension's own. */
export type Bundle = { readonly code: string; readonly gzipBytes: number };

type Output = { readonly output: readonly { readonly type: string; readonly code?: string }[] };

/**
 * Bundles an entry of `browser/` with Vite, as the extension is built, in memory.
 *
 * @param without modules whose path matches are left out; such a bundle is for weighing only
 */
export const bundleOf = async (root: string, entry: string, without?: RegExp): Promise<Bundle> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL(`./${entry}`, import.meta.url)),
        // Modules keep their white space in a library; a script is minified as the extension is.
        formats: ['iife'],
        name: 'engine',
        fileName: 'bundle',
      },
      // Code that is needed later only is still code of the engine.
      rolldownOptions: {
        output: { codeSplitting: false },
        ...(without && { external: (path: string) => without.test(path) }),
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as unknown as readonly Output[];
  const code = outputs
    .flatMap(({ output }) => output)
    .map((chunk) => chunk.code ?? '')
    .join('\n');
  return { code, gzipBytes: gzipSync(code, { level: 9 }).length };
};
