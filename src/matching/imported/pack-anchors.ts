import { BLOCK, type ColumnName } from './format.ts';
import { createNumbers } from './growing.ts';

/** The rows of anchors of an index in the making. */
export type AnchorRows = {
  /** Anchors a claim at a term. Claims must come in ascending order. */
  add(term: number, claim: number): void;
  pack(): Generator<
    void,
    { readonly [Name in Extract<ColumnName, 'rowStarts' | 'anchors'>]: Uint16Array | Uint32Array },
    void
  >;
};

/** Anchors between two pauses: some milliseconds of work. */
const STEP = 1 << 15;

/** Sorts anchors by block, term and claim: in time linear in them (counting sort). */
export const createAnchorRows = (termCount: number, blocks: number): AnchorRows => {
  const rowOf = createNumbers();
  const claims = createNumbers();
  const starts = new Uint32Array(blocks * termCount + 1);
  const add = (term: number, claim: number): void => {
    const row = Math.floor(claim / BLOCK) * termCount + term;
    rowOf.push(row);
    claims.push(claim % BLOCK);
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  };
  const pack: AnchorRows['pack'] = function* () {
    for (let row = 0; row + 1 < starts.length; row++) {
      starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    }
    yield;
    const anchors = new Uint16Array(rowOf.length);
    const next = starts.slice();
    for (let index = 0; index < rowOf.length; index++) {
      const row = rowOf.at(index);
      const place = next[row] ?? 0;
      anchors[place] = claims.at(index);
      next[row] = place + 1;
      if (index % STEP === STEP - 1) yield;
    }
    return { rowStarts: starts, anchors };
  };
  return { add, pack };
};
