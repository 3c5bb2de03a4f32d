import { fileURLToPath } from 'node:url';
import { ENGLISH } from '../words/english.ts';
import { speak } from '../words/say.ts';
import { bench } from './bench.ts';
import { claims } from './claims.ts';
import { type Command, UserError } from './command.ts';
import { evaluate } from './eval.ts';
import { rank } from './rank.ts';
import { scan } from './scan.ts';

speak(ENGLISH);

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ claims, scan, eval: evaluate, rank, bench }),
);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Mistakes in options are told by node:util: in a sentence, with advice after it that does not fit npm. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_PARSE_ARGS');

const usage = (): string =>
  ['Commands:', ...[...commands.values()].map((command) => `  ${command.usage}`)].join('\n');

const main = async (args: readonly string[]): Promise<number> => {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h') {
    console.log(usage());
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    console.error(name === '' ? usage() : `There is no command "${name}".\n${usage()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(rest, { root: ROOT });
  } catch (error) {
    if (error instanceof UserError) console.error(error.message);
    else if (isArgumentError(error))
      console.error(`${error.message.split('. ')[0]}.\nUsage: ${command.usage}`);
    else throw error;
    return 2;
  }
};

// Whoever reads our output may stop early, as `head` does: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
