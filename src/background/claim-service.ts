import browser from 'webextension-polyfill';
import { compileSnapshot } from '../matching/compile.ts';
import { createScanner, type Scanner } from '../matching/scanner.ts';
import { openSnapshot, type Snapshot } from '../matching/snapshot.ts';
import { openTelltales, type Telltales } from '../matching/telltales.ts';
import type { ClaimId } from '../model/brand.ts';
import type { ClaimRecord, Database } from '../model/record.ts';
import { BUNDLED_FILES } from '../packs/bundled-files.ts';

/** The bundled database, loaded. */
export type ClaimService = {
  readonly snapshot: Snapshot;
  readonly scanner: Scanner;
  readonly database: Database;
  /** Whether a text may have to do with any claim; undefined where all text may. */
  readonly telltales: Telltales | undefined;
  record(id: ClaimId): ClaimRecord | undefined;
};

/** Reads a file of the extension itself: no request leaves the browser. */
const readOwnFile = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(`/${path}`));
  if (!response.ok) throw new Error(`the extension's own file ${path} cannot be read`);
  return response;
};

/** The stored index, or where it is not to be trusted a new one from the records. */
const openIndex = (buffer: ArrayBuffer, database: Database) => {
  const stored = openSnapshot(buffer);
  if (stored.ok) return stored.snapshot;
  console.warn(`Whence: ${stored.problem}; it is built anew from the records`);
  const rebuilt = openSnapshot(compileSnapshot(database));
  if (!rebuilt.ok) throw new Error(rebuilt.problem);
  return rebuilt.snapshot;
};

const load = async (): Promise<ClaimService> => {
  const [buffer, database] = await Promise.all([
    readOwnFile(BUNDLED_FILES.snapshot).then((response) => response.arrayBuffer()),
    readOwnFile(BUNDLED_FILES.database).then((response) => response.json() as Promise<Database>),
  ]);
  const records = new Map(database.records.map((record) => [record.id, record]));
  const snapshot = openIndex(buffer, database);
  const { telltales } = snapshot;
  return {
    snapshot,
    scanner: createScanner(snapshot),
    telltales: telltales.length === 0 ? undefined : openTelltales(telltales),
    database,
    record: (id) => records.get(id),
  };
};

let loading: Promise<ClaimService> | undefined;

/** The claim service of this background's lifetime. A load that failed is tried again when next asked for. */
export const claimService = (): Promise<ClaimService> => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
};
