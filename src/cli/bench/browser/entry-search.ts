/** What it takes to search. */
export { createRanker } from '../../../matching/rank/rank.ts';
