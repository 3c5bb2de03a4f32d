import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The marks as one classic script for a page of a test, without an extension around them: it defines `stage`. */
export async function bundleMarksStage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./stage.ts', import.meta.url)),
        formats: ['iife'],
        name: 'marksStage',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('Nothing was bundled.');
  return chunk.code;
}
