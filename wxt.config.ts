import { defineConfig } from 'wxt';
import { claimDatabase } from './src/build/claim-database.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  hooks: { 'build:publicAssets': claimDatabase },
  manifest: ({ browser }) => ({
    name: 'Whence',
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    description:
      'Where a claim came from, while you read it: earliest known wording, its spread, official responses.',
    permissions: ['storage', 'scripting', 'activeTab'],
    // Asked for when the reader chooses, so that what is held can shrink again.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // Where Android began to know data_collection_permissions.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
