import { join } from 'node:path';
import { renderToString as renderVue } from '@vue/server-renderer';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { build } from 'vite';
import { createSSRApp } from 'vue';
import { ReactView } from './react-view.ts';
import { VueView } from './vue-view.ts';

/** A framework of which pages are made. */
export type Framework = 'React' | 'Vue';
/** The framework's build: that for development complains of markup that is not what it served. */
export type Mode = 'development' | 'production';

const clients: Readonly<Record<Framework, string>> = {
  React: 'react-client.ts',
  Vue: 'vue-client.ts',
};

const bundles = new Map<string, Promise<string>>();

/** The browser's script of an app, bundled from the framework's package; once in a run. Some seconds. */
export function bundleOf(framework: Framework, mode: Mode): Promise<string> {
  const key = `${framework} ${mode}`;
  const made = bundles.get(key) ?? bundle(clients[framework], mode);
  bundles.set(key, made);
  return made;
}

async function bundle(file: string, mode: Mode): Promise<string> {
  const made = await build({
    configFile: false,
    mode,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: mode === 'production',
      rollupOptions: { input: join(import.meta.dirname, file), output: { format: 'iife' } },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`Vite made no script of ${file}.`);
  return chunk.code;
}

const markup = (framework: Framework): string | Promise<string> =>
  framework === 'React'
    ? renderReact(createElement(ReactView, { story: 0 }))
    : renderVue(createSSRApp(VueView));

/**
 * The app's page as its server sends it. It hydrates at once or when it is told to, and keeps what is complained of
 * under `complaints`.
 */
export async function pageOf(framework: Framework, mode: Mode, hydrates: 'at once' | 'when told') {
  const code = (await bundleOf(framework, mode)).replaceAll('</script', '<\\/script');
  const start = hydrates === 'at once' ? 'app.hydrate();' : '';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>North Korea – ${framework}</title>
<script>(${keepComplaints})()</script>
</head>
<body><div id="root">${await markup(framework)}</div>
<script>${code};${start}</script>
</body>
</html>`;
}

function keepComplaints(): void {
  const complaints: string[] = [];
  Object.assign(globalThis, { complaints });
  for (const kind of ['error', 'warn'] as const) {
    const tell = console[kind];
    console[kind] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '));
      tell(...words);
    };
  }
  addEventListener('error', ({ message }) => complaints.push(message));
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
}
