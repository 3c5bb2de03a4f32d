/** What every command is given besides its arguments. */
export type Surroundings = {
  /** Folder of the repository. */
  readonly root: string;
};

/** One subcommand. */
export type Command = {
  /** Printed by `--help` and after a mistake in the arguments. */
  readonly usage: string;
  /** @returns the exit code */
  readonly run: (args: readonly string[], surroundings: Surroundings) => number | Promise<number>;
};

/** A mistake of the person's, told in one sentence; everything else that is thrown is ours. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
