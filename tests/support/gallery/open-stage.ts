import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** A running stage: its address, and how to take it down. */
export type Stage = { readonly url: string; readonly close: () => Promise<void> };

/** Serves the gallery's stage on localhost without the extension, to be driven by any browser. */
export async function openStage(): Promise<Stage> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'fuse.js'] },
  });
  await server.listen();
  const [origin] = server.resolvedUrls?.local ?? [];
  if (!origin) throw new Error('The stage has no address; is 127.0.0.1 closed to servers?');
  return {
    url: new URL('tests/support/gallery/index.html', origin).href,
    close: () => server.close(),
  };
}
