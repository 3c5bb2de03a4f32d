import type { ScannerFor } from '../packs/check.ts';

/** Recognition is not built yet: wordings are not tried out. */
export const scannerFor: ScannerFor | undefined = undefined;
