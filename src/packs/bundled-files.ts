/** Names of the two forms of the bundled database at the root of the built extension. */
export const BUNDLED_FILES = {
  /** The compiled index, binary. */
  snapshot: 'claims.snapshot',
  /** Records, concepts, outlets and parties, JSON. */
  database: 'claims.json',
} as const;
