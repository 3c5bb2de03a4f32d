/** What a background needs to recognise claims in pages: all that is loaded before the first scan. */
export * from './entry-bundled.ts';
export * from './entry-imported.ts';
