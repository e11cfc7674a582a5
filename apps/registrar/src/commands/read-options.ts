import type { Command } from 'commander';
import type { GlobalOptions } from '../context.ts';

/** The options of a command together with those that every command has. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- commander's options are what the caller declared
export function readOptions<Options extends object>(command: Command): Options & GlobalOptions {
  return command.optsWithGlobals<Options & GlobalOptions>();
}
