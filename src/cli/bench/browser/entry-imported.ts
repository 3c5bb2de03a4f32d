/** What it takes to open an index of imported claims and recognise them in a page. */
export { openImported } from '../../../matching/imported/open.ts';
export { createImportedScanner } from '../../../matching/imported/scanner.ts';
export { openTexts } from '../../../matching/imported/texts.ts';
