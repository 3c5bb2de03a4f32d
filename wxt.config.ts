import { defineConfig } from 'wxt';
import { claimDatabase } from './src/build/claim-database.ts';

/**
 * Suggestions only: every browser has a page to change them. Chrome takes four at most. Alt with Shift is free in both but
 * for some letters, which Chrome leaves out without a word (W, X); on a Mac it types characters.
 */
const commands = {
  'trace-selection': {
    suggested_key: { default: 'Alt+Shift+S', mac: 'MacCtrl+Shift+S' },
    description: '__MSG_commandTraceSelection__',
  },
  'open-panel': {
    suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' },
    description: '__MSG_commandOpenPanel__',
  },
  'next-mark': {
    suggested_key: { default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period' },
    description: '__MSG_commandNextMark__',
  },
  'previous-mark': {
    suggested_key: { default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma' },
    description: '__MSG_commandPreviousMark__',
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets/public',
  imports: false,
  hooks: { 'build:publicAssets': claimDatabase },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extName__',
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    description: '__MSG_extDescription__',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    commands,
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
