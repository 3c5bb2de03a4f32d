/** What it takes to build indexes, which a page's scan never needs. */
export { compileSnapshot } from '../../../matching/compile.ts';
export { compileImported } from '../../../matching/imported/compile.ts';
