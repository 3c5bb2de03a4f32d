import { join } from 'node:path';
import { build } from 'vite';

/** The gallery's stage as one page that needs nothing else, for browsers that are driven by way of a web of their own. Some seconds. */
export async function stagePage(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      // Which rule an element breaks is told by its markup: what is there is not made smaller.
      minify: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'stage.tsx'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('Vite made no script of the stage.');
  const code = chunk.code.replaceAll('</script', '<\\/script');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Whence</title>
</head>
<body><div id="app"></div><script>${code}</script></body>
</html>`;
}
