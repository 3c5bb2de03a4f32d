/** What it takes to open the bundled index and recognise its claims in a page. */
export { createScanner } from '../../../matching/scanner.ts';
export { openSnapshot } from '../../../matching/snapshot.ts';
