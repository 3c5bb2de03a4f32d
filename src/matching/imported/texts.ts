import type { Lang } from '../../model/brand.ts';
import { encodeColumnsInSteps, openColumns } from '../columns.ts';
import type { ImportedClaim } from './imported-claim.ts';

/** Parts a claim's fields; the control character that is meant for it (ASCII 31). */
const SEPARATOR = '\u001f';

const clean = (text: string): string => text.replaceAll(SEPARATOR, ' ');

const STEP = 2048;

/** Packs what is shown of claims, in their order, pausing now and then. */
export function* packTexts(claims: readonly ImportedClaim[]): Generator<void, ArrayBuffer, void> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const starts = new Uint32Array(claims.length + 1);
  for (const [index, { id, lang, sentence, title, more }] of claims.entries()) {
    const fields = [id, lang ?? '', sentence, title ?? '', ...(more ?? [])];
    const piece = encoder.encode(fields.map(clean).join(SEPARATOR));
    pieces.push(piece);
    starts[index + 1] = (starts[index] ?? 0) + piece.length;
    if (index % STEP === STEP - 1) yield;
  }
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  for (const [index, piece] of pieces.entries()) {
    bytes.set(piece, starts[index]);
    if (index % STEP === STEP - 1) yield;
  }
  return yield* encodeColumnsInSteps([starts, bytes]);
}

/** The claims of a pack, each decoded when asked for. */
export type ClaimTexts = {
  readonly count: number;
  /** Nothing where the octets that it is read from are damaged. */
  at(claim: number): ImportedClaim | undefined;
};

/**
 * Opens what {@link packTexts} wrote, or says what is wrong with it. Never throws. Of the octets, only those that are read
 * are checked, before they are read.
 */
export const openTexts = (
  buffer: ArrayBuffer,
):
  | { readonly ok: true; readonly texts: ClaimTexts }
  | { readonly ok: false; readonly problem: string } => {
  const opened = openColumns(buffer, [[4], [1]]);
  if (!opened.ok) return opened;
  const { columns, isSound } = opened;
  const [starts, bytes] = columns;
  if (!starts || !bytes) return { ok: false, problem: 'the texts of the index are not there' };
  const decoder = new TextDecoder();
  const at = (claim: number): ImportedClaim | undefined => {
    const place = starts.byteOffset + claim * 4;
    if (!isSound(place, place + 8)) return undefined;
    const from = starts[claim] ?? 0;
    const to = starts[claim + 1] ?? 0;
    if (!isSound(bytes.byteOffset + from, bytes.byteOffset + to)) return undefined;
    const text = decoder.decode(bytes.subarray(from, to));
    const [id = '', lang = '', sentence = '', title = '', ...more] = text.split(SEPARATOR);
    return {
      id,
      sentence,
      ...(lang !== '' && { lang: lang as Lang }),
      ...(title !== '' && { title }),
      ...(more.length > 0 && { more }),
    };
  };
  return { ok: true, texts: { count: starts.length - 1, at } };
};
